import type { answerFiling as operation } from '@zhiben/contract/campaign.ts';
import type { BodyOf, ParamsOf, ResultOf } from '@zhiben/contract/operation.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { passDuty } from '../../../platform/duties/index.ts';
import { evidenceAbout } from '../../../platform/files/index.ts';
import { record } from '../../../platform/ledger/record.ts';
import { filingNotFound, nothingFiled, notTheNewest, sayWhyReturned } from '../campaign-refusals.ts';
import { planInForce } from '../plan/plan-versions.ts';
import { dutyToCorrect } from './filing-duties.ts';
import { filingStore, subjectOf } from './filing-store.ts';
import { toFilingView } from './filing-view.ts';

/** The office takes a paper in, or returns it with the reason; then the enterprise owes it again. */
export async function answerFiling(
  act: Act,
  paper: ParamsOf<typeof operation>,
  { revision, received, words }: BodyOf<typeof operation>,
): Promise<ResultOf<typeof operation>> {
  const { tx, actor, now } = act;
  if (!received && words === '') throw sayWhyReturned();
  const { plan } = await planInForce(tx);
  const filing = plan.filings.find(({ kind, year }) => kind === paper.kind && year === paper.year);
  if (filing === undefined) throw filingNotFound();
  const store = filingStore(tx);
  await store.lock(paper);
  const [newest] = await store.ofPaper(paper);
  if (newest === undefined) throw nothingFiled();
  if (newest.revision !== revision || newest.received !== null) throw notTheNewest();

  await store.answer({
    filing_id: newest.id,
    enterprise_id: newest.enterprise_id,
    received,
    words,
    answered_at: now,
    answered_by: actor.personId,
    answered_by_name: actor.name,
  });
  await passDuty(act, subjectOf(paper), received ? null : dutyToCorrect(paper, filing, now));
  await record(act, {
    act: received ? 'campaign.receive' : 'campaign.return',
    subjectKind: 'campaign',
    subjectId: subjectOf(paper),
    enterpriseId: newest.enterprise_id,
    detail: { title: filing.title, revision, words },
  });
  return toFilingView(filing, await store.ofPaper(paper), await evidenceAbout(tx, subjectOf(paper)), dayOf(now));
}
