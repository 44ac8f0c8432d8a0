import type { makeGrading as operation } from '@zhiben/contract/grading.ts';
import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import { GRADING_EDITION, gradeEnterprise } from '@zhiben/rules/grading/grade-enterprise.ts';
import type { Act } from '../../platform/db/scope.ts';
import { v7 } from '../../platform/db/uuid.ts';
import { record } from '../../platform/ledger/record.ts';
import { knownFacts, recordedFacts } from './domain/known-facts.ts';
import type { GradingNeeds } from './grading-needs.ts';
import { enterpriseNotFound, gradedMeanwhile } from './grading-refusals.ts';
import { gradingStore } from './grading-store.ts';
import { toEnterpriseGrading } from './grading-view.ts';

/** Grades an enterprise by what was found and what is on record, and keeps the grading with both. */
export async function makeGrading(
  act: Act,
  enterpriseId: string,
  { seenRevision, declared, note }: BodyOf<typeof operation>,
  needs: GradingNeeds,
): Promise<ResultOf<typeof operation>> {
  const { tx, actor, now } = act;
  const enterprise = (await needs.enterprisesWithFacts(tx)).find(({ id }) => id === enterpriseId);
  if (enterprise === undefined) throw enterpriseNotFound();
  const store = gradingStore(tx);
  await store.lock(enterpriseId);
  const before = await store.of(enterpriseId);
  if ((before[0]?.revision ?? 0) !== seenRevision) throw gradedMeanwhile();

  const recorded = recordedFacts(enterprise.facts, (await needs.dutyLists(act)).get(enterpriseId));
  const result = gradeEnterprise(knownFacts(declared, recorded));
  await store.add({
    id: v7(now),
    enterprise_id: enterpriseId,
    revision: seenRevision + 1,
    edition: GRADING_EDITION,
    declared: JSON.stringify(declared),
    recorded: JSON.stringify(recorded),
    result: JSON.stringify(result),
    colour: result.colour,
    score: result.score,
    note,
    graded_at: now,
    graded_by: actor.personId,
    graded_by_name: actor.name,
  });
  await record(act, {
    act: 'grading.make',
    subjectKind: 'grading',
    subjectId: enterpriseId,
    enterpriseId,
    edition: GRADING_EDITION,
    detail: { colour: result.colour, score: result.score, missing: result.missing, before: before[0]?.colour, note },
  });
  return toEnterpriseGrading(enterprise, recorded, await store.of(enterpriseId));
}
