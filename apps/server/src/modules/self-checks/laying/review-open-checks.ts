import type { DueCheck } from '@zhiben/rules/cadence/due-checks.ts';
import type { Selectable } from 'kysely';
import type { Act } from '../../../platform/db/scope.ts';
import { handDuties, withdrawDuties } from '../../../platform/duties/lay-duty.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { ChecksTable } from '../check-tables.ts';

type Row = Selectable<ChecksTable>;

/** Brings checks whose window is still open up to the organisation as it now is: excuses, who leads, which places. */
export async function reviewOpenChecks(act: Act, enterpriseId: string, due: readonly DueCheck[]): Promise<void> {
  const open = await act.tx
    .selectFrom('checks')
    .selectAll()
    .where('enterprise_id', '=', enterpriseId)
    .where('due_at', '>=', act.now)
    .where('done_at', 'is', null)
    .where('excused_because', 'is', null)
    .forUpdate()
    .execute();
  const now = new Map(due.map((check) => [`${check.orgUnitId} ${check.cadence} ${check.fromOn}`, check]));
  for (const row of open) await review(act, row, now.get(`${row.org_unit_id} ${row.cadence} ${row.from_on}`));
}

async function review(act: Act, row: Row, check: DueCheck | undefined): Promise<void> {
  if (check === undefined) return excuse(act, row, { kind: 'unit-closed', words: '组织单元已撤销' });
  if (check.excuse !== null) return excuse(act, row, check.excuse);
  if (check.holder?.id !== (row.holder_id ?? undefined)) await hand(act, row, check);
  if (check.placeIds.join() !== row.place_ids.join()) {
    await act.tx
      .updateTable('checks')
      .set({ place_ids: [...check.placeIds] })
      .where('id', '=', row.id)
      .execute();
  }
}

async function excuse(
  act: Act,
  row: Row,
  { kind, words }: { readonly kind: Exclude<Row['excused_because'], null>; readonly words: string },
): Promise<void> {
  await act.tx
    .updateTable('checks')
    .set({ excused_because: kind, excuse_words: words })
    .where('id', '=', row.id)
    .execute();
  await withdrawDuties(act, [row.id]);
  await tell(act, row, 'check.excuse', { because: kind, excuse: words });
}

async function hand(act: Act, row: Row, { holder, standsInFor }: DueCheck): Promise<void> {
  await act.tx
    .updateTable('checks')
    .set({
      holder_id: holder?.id ?? null,
      holder_name: holder?.name ?? null,
      holder_post: holder?.post ?? null,
      stands_in_for: standsInFor,
    })
    .where('id', '=', row.id)
    .execute();
  await handDuties(act, [row.id], holder);
  await tell(act, row, 'check.lay', {
    holder: holder?.name ?? null,
    holderId: holder?.id ?? null,
    holderPost: holder?.post ?? null,
    handedFrom: row.holder_name,
  });
}

const tell = (act: Act, row: Row, what: string, detail: Readonly<Record<string, unknown>>) =>
  record(act, {
    act: what,
    subjectKind: 'check',
    subjectId: row.id,
    enterpriseId: row.enterprise_id,
    detail: { orgUnit: row.org_unit_name, cadence: row.cadence, fromOn: row.from_on, untilOn: row.until_on, ...detail },
  });
