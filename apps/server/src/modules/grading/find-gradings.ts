import type { GradingRow, getGrading, listGradings as operation } from '@zhiben/contract/grading.ts';
import type { QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import { GradingStanding } from '@zhiben/vocabulary/grading.ts';
import { cursorOf, readCursor } from '../../platform/db/cursor.ts';
import type { Act } from '../../platform/db/scope.ts';
import { recordedFacts } from './domain/known-facts.ts';
import type { GradingNeeds } from './grading-needs.ts';
import { enterpriseNotFound } from './grading-refusals.ts';
import { gradingStore } from './grading-store.ts';
import { toEnterpriseGrading, toRow } from './grading-view.ts';

/** Every enterprise within reach with its last grading, the worst first. */
export async function findGradings(
  act: Act,
  { standing, enterpriseId, cursor, limit }: QueryOf<typeof operation>,
  needs: GradingNeeds,
): Promise<ResultOf<typeof operation>> {
  const latest = await gradingStore(act.tx).latest();
  const duties = await needs.dutyLists(act);
  const all = (await needs.enterprisesWithFacts(act.tx)).map((enterprise) =>
    toRow({
      enterprise,
      recorded: recordedFacts(enterprise.facts, duties.get(enterprise.id)),
      latest: latest.get(enterprise.id),
    }),
  );
  const rows = all
    .filter((row) => enterpriseId === undefined || row.enterpriseId === enterpriseId)
    .filter((row) => standing?.includes(row.standing) ?? true)
    .toSorted(compare);
  const after = readCursor(cursor);
  const from = after === undefined ? 0 : rows.findIndex((row) => row.enterpriseId === after.id) + 1;
  const items = rows.slice(from, from + limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor:
      last !== undefined && from + limit < rows.length ? cursorOf(last.enterpriseName, last.enterpriseId) : null,
    total: rows.length,
    spread: spreadOf(all),
  };
}

function spreadOf(rows: readonly GradingRow[]): Record<GradingStanding, number> {
  const spread = Object.fromEntries(GradingStanding.options.map((one) => [one, 0])) as Record<GradingStanding, number>;
  for (const { standing } of rows) spread[standing] += 1;
  return spread;
}

/** One enterprise: what it was graded, what it rests on, and every grading there was. */
export async function showGrading(
  act: Act,
  enterpriseId: string,
  needs: GradingNeeds,
): Promise<ResultOf<typeof getGrading>> {
  const enterprise = (await needs.enterprisesWithFacts(act.tx)).find(({ id }) => id === enterpriseId);
  if (enterprise === undefined) throw enterpriseNotFound();
  const recorded = recordedFacts(enterprise.facts, (await needs.dutyLists(act)).get(enterpriseId));
  return toEnterpriseGrading(enterprise, recorded, await gradingStore(act.tx).of(enterpriseId));
}

const ORDER: readonly GradingStanding[] = GradingStanding.options;
const chinese = new Intl.Collator('zh-CN');

const compare = (one: GradingRow, other: GradingRow): number =>
  Number(one.applies === 'no') - Number(other.applies === 'no') ||
  ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing) ||
  (one.score ?? 0) - (other.score ?? 0) ||
  chinese.compare(one.enterpriseName, other.enterpriseName) ||
  (one.enterpriseId < other.enterpriseId ? -1 : 1);
