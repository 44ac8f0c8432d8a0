import type { settleCoverage as settling } from '@zhiben/contract/enforcement-coverage.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { coverageOf } from '@zhiben/rules/enforcement/coverage.ts';
import { sql } from 'kysely';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { EnforcementNeeds, OnFile } from '../enforcement-needs.ts';
import { enterpriseNotFound, planMissing } from '../enforcement-refusals.ts';
import '../enforcement-tables.ts';

/** Draws the year's plan up from the files as they are, or brings it up to date. What a person settled stays. */
export async function drawUpCoverage(
  act: Act,
  year: number,
  { enterprisesOnFile }: Pick<EnforcementNeeds, 'enterprisesOnFile'>,
): Promise<void> {
  const { tx, actor, now } = act;
  const drawnUp = { drawn_up_at: now, drawn_up_by: actor.name };
  await tx
    .insertInto('coverage_plans')
    .values({ year, ...drawnUp })
    .onConflict((conflict) => conflict.column('year').doUpdateSet(drawnUp))
    .execute();
  const items = inQuarters(await enterprisesOnFile(tx));
  await keep(act, year, items);
  const counted = (standing: string) => items.filter((item) => item.standing === standing).length;
  await record(act, {
    act: 'coverage.draw-up',
    subjectKind: 'coverage',
    subjectId: String(year),
    enterpriseId: null,
    detail: { name: `${year}年度`, in: counted('in'), out: counted('out'), undetermined: counted('undetermined') },
  });
}

type Item = ReturnType<typeof judged>;

const judged = ({ id, kind, hasStorage }: OnFile) => ({
  id,
  quarter: null as number | null,
  ...coverageOf({ kind, hasStorage: hasStorage ?? undefined }),
});

/** Whoever is covered is spread evenly over the year, in the order of the register. */
function inQuarters(enterprises: readonly OnFile[]): readonly Item[] {
  let covered = 0;
  return enterprises.map(judged).map((item) => {
    if (item.standing !== 'in') return item;
    covered += 1;
    return { ...item, quarter: ((covered - 1) % 4) + 1 };
  });
}

async function keep({ tx }: Act, year: number, items: readonly Item[]): Promise<void> {
  const BATCH = 500;
  for (let from = 0; from < items.length; from += BATCH) {
    const rows = items.slice(from, from + BATCH).map(({ id, standing, reasons, missing, quarter }) => ({
      year,
      enterprise_id: id,
      standing,
      reasons: [...reasons],
      missing: [...missing],
      quarter,
    }));
    await tx
      .insertInto('coverage_items')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['year', 'enterprise_id'])
          .doUpdateSet({
            standing: sql`excluded.standing`,
            reasons: sql`excluded.reasons`,
            missing: sql`excluded.missing`,
            // A quarter once given stays while the enterprise stays in.
            quarter: sql`case when excluded.standing = 'in' then coalesce(coverage_items.quarter, excluded.quarter) end`,
          })
          .where('coverage_items.settled_by', 'is', null),
      )
      .execute();
  }
}

/** A person settles one enterprise, with a reason: what the files leave open, or what the office decides beyond the plan. */
export async function settleCoverage(
  act: Act,
  { year, enterpriseId }: { readonly year: number; readonly enterpriseId: string },
  { standing, quarter, reason }: BodyOf<typeof settling>,
): Promise<void> {
  const { tx, actor } = act;
  const plan = await tx.selectFrom('coverage_plans').select('year').where('year', '=', year).executeTakeFirst();
  if (plan === undefined) throw planMissing();
  const { numUpdatedRows } = await tx
    .updateTable('coverage_items')
    .set({
      standing,
      quarter: standing === 'in' ? (quarter ?? 4) : null,
      settled_by: actor.name,
      settled_reason: reason,
    })
    .where('year', '=', year)
    .where('enterprise_id', '=', enterpriseId)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw enterpriseNotFound();
  await record(act, {
    act: 'coverage.settle',
    subjectKind: 'coverage',
    subjectId: String(year),
    // The plan is the office's: an enterprise does not read in it when it is to be visited.
    enterpriseId: null,
    detail: { name: `${year}年度`, standing, quarter, reason },
  });
}
