import type { filePaper as operation } from '@zhiben/contract/campaign.ts';
import type { BodyOf, ParamsOf, ResultOf } from '@zhiben/contract/operation.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { passDuty } from '../../../platform/duties/index.ts';
import { evidenceAbout } from '../../../platform/files/index.ts';
import { record } from '../../../platform/ledger/record.ts';
import { alreadyReceived, evidenceNotHere, filedMeanwhile, moreDoneThanSet } from '../campaign-refusals.ts';
import { refuseWhatIsNotAsked } from './add-filing-file.ts';
import { dutyToAnswer } from './filing-duties.ts';
import { filingStore, subjectOf } from './filing-store.ts';
import { toFilingView } from './filing-view.ts';

/** An enterprise hands in a paper, or a correction of one that has not been received; it gets a receipt, and the office owes an answer. */
export async function filePaper(
  act: Act,
  paper: ParamsOf<typeof operation>,
  { seenRevision, evidenceIds, ...said }: BodyOf<typeof operation>,
): Promise<ResultOf<typeof operation>> {
  const { tx, actor, now } = act;
  const filing = await refuseWhatIsNotAsked(act, paper);
  if (said.tasksDone > said.tasksTotal) throw moreDoneThanSet();
  const files = await evidenceAbout(tx, subjectOf(paper));
  const known = new Set<string>(files.map(({ id }) => id));
  if (!evidenceIds.every((id) => known.has(id))) throw evidenceNotHere();
  const store = filingStore(tx);
  await store.lock(paper);
  const [newest] = await store.ofPaper(paper);
  if ((newest?.revision ?? 0) !== seenRevision) throw filedMeanwhile();
  if (newest?.received === true) throw alreadyReceived();

  const receipt = await store.nextReceipt(paper.year);
  await store.add({
    id: v7(now),
    enterprise_id: paper.enterpriseId,
    kind: paper.kind,
    year: paper.year,
    revision: seenRevision + 1,
    aims: said.aims,
    tasks: said.tasks,
    tasks_total: said.tasksTotal,
    tasks_done: said.tasksDone,
    problems: said.problems,
    evidence_ids: [...new Set(evidenceIds)],
    receipt_number: receipt,
    filed_at: now,
    filed_by: actor.personId,
    filed_by_name: actor.name,
  });
  await passDuty(act, subjectOf(paper), dutyToAnswer(paper, filing, now));
  await record(act, {
    act: 'campaign.file',
    subjectKind: 'campaign',
    subjectId: subjectOf(paper),
    enterpriseId: paper.enterpriseId,
    detail: { title: filing.title, revision: seenRevision + 1, receipt, late: dayOf(now) > filing.dueOn },
  });
  return toFilingView(filing, await store.ofPaper(paper), files, dayOf(now));
}
