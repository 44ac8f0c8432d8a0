import { endOfDay } from '../../../../platform/clock.ts';
import type { Act } from '../../../../platform/db/scope.ts';
import { withdrawDuties } from '../../../../platform/duties/lay-duty.ts';
import { forEnterprise, layClocks } from '../case-clocks.ts';
import { type CaseRow, owes, partiesOf } from '../case-store.ts';

/** What is owed next: the nearest day of a part, and the day of those who pay all at once. */
export async function layInstalment(act: Act, row: CaseRow): Promise<void> {
  await withdrawDuties(act, [row.id], ['case-instalment']);
  const next = await act.tx
    .selectFrom('case_instalments')
    .select(['due_on', 'yuan'])
    .where('case_id', '=', row.id)
    .where('paid_on', 'is', null)
    .orderBy('due_on')
    .executeTakeFirst();
  if (next !== undefined) {
    const source = `延期（分期）缴纳罚款批准书：本期${Number(next.yuan)}元`;
    await layClocks(act, row, [forEnterprise({ kind: 'case-instalment', dueAt: endOfDay(next.due_on), source })]);
  }
  const parted = await act.tx.selectFrom('case_instalments').select('party_id').where('case_id', '=', row.id).execute();
  const whole = (await partiesOf(act.tx, [row.id])).filter(
    (party) => owes(party) && !parted.some(({ party_id }) => party_id === party.id),
  );
  if (whole.length === 0) await withdrawDuties(act, [row.id], ['case-pay']);
}
