import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { settleConflict as operation } from '@zhiben/contract/self-checks.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import {
  changedMeanwhile,
  checkNotFound,
  noConflictHere,
  notInOrganisation,
  notYourEnterprise,
  wordsMissing,
} from '../check-refusals.ts';
import { type Check, checkStore, write } from '../check-store.ts';
import { type Answer, answerKey, type Conflict } from '../domain/answer.ts';
import type { SelfChecksNeeds } from '../self-checks-needs.ts';
import { refuseForeignEvidence } from './refuse-foreign-evidence.ts';
import { reportFindings } from './report-findings.ts';

/** Somebody who has looked says which of two answers holds, or a third. All of them stay on record. */
export async function settleConflict(
  act: Act,
  checkId: string,
  { revision, answer }: BodyOf<typeof operation>,
  needs: Pick<SelfChecksNeeds, 'organisationOf' | 'reportHazard'>,
): Promise<Check> {
  const check = await checkStore(act.tx).lock(checkId);
  if (check === undefined) throw checkNotFound();
  if (act.actor.enterpriseId !== check.enterprise_id) throw notYourEnterprise();
  const { places } = await needs.organisationOf(act.tx, check.enterprise_id);
  if (!places.some(({ id }) => id === answer.placeId)) throw notInOrganisation();
  await refuseForeignEvidence(act.tx, check, answer.photoIds);
  if (check.revision !== revision) throw changedMeanwhile();
  const key = answerKey(answer);
  const conflict = check.conflicts.find(({ standing }) => answerKey(standing) === key);
  if (conflict === undefined) throw noConflictHere();
  if (answer.verdict === 'abnormal' && answer.words === '') throw wordsMissing([conflict.standing.item]);

  const settled: Answer = { ...answer, item: conflict.standing.item };
  const after = await write(act, check, {
    answers: check.answers.map((one) => (answerKey(one) === key ? settled : one)),
    conflicts: check.conflicts.filter(({ standing }) => answerKey(standing) !== key),
    revision: {
      draft_id: `settled-${check.revision + 1}`,
      offered: JSON.stringify([settled]),
      notices: '[]',
      finished_at_on_device: null,
      clock_offset_seconds: null,
      signature_id: null,
    },
  });
  await reportFindings(act, after, { answers: [settled], clockOffsetSeconds: null }, needs);
  await tell(act, after, conflict, settled);
  return after;
}

const tell = (act: Act, check: Check, { standing, offered, standingBy, offeredBy }: Conflict, settled: Answer) => {
  const said = ({ verdict, words }: Answer) => ({ verdict, words });
  return record(act, {
    act: 'check.settle',
    subjectKind: 'check',
    subjectId: check.id,
    enterpriseId: check.enterprise_id,
    detail: {
      orgUnit: check.org_unit_name,
      placeId: standing.placeId,
      item: standing.item,
      standing: { ...said(standing), by: standingBy },
      offered: { ...said(offered), by: offeredBy },
      settled: said(settled),
    },
  });
};
