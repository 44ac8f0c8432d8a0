import { STATUTORY_CLOCKS } from '@zhiben/rules/enforcement/statutory-clocks.ts';
import { endOfDay } from '../../../../platform/clock.ts';
import type { Act, Tx } from '../../../../platform/db/scope.ts';
import { withdrawDuties } from '../../../../platform/duties/lay-duty.ts';
import { decisionTerm } from '../../domain/case-measures.ts';
import { layClocks } from '../case-clocks.ts';
import type { CaseRow } from '../case-store.ts';
import { suspensionsOf } from './measure-store.ts';

/** By when the case is to be decided; null before its opening and while its clock stands still. */
export async function decideBy(tx: Tx, row: Pick<CaseRow, 'id' | 'opened_on' | 'extra_days'>) {
  if (row.opened_on === null) return null;
  const stretches = (await suspensionsOf(tx, row.id)).map(({ from_on, until_on }) => ({
    from: from_on,
    until: until_on,
  }));
  return decisionTerm(row.opened_on, stretches, row.extra_days);
}

/** Puts the duty to decide where the clock of the case now ends; takes it away while the clock stands still. */
export async function layDecision(act: Act, row: CaseRow): Promise<void> {
  await withdrawDuties(act, [row.id], ['case-decide']);
  const term = await decideBy(act.tx, row);
  if (term === null) return;
  const { label, source } = STATUTORY_CLOCKS.decision;
  const granted = row.extra_days > 0 ? `，经批准延长${row.extra_days}日` : '';
  const text = `${source.standard}${source.clause}：${label}（暂定）${granted}`;
  await layClocks(act, row, [{ kind: 'case-decide', dueAt: endOfDay(term.on), certain: term.certain, source: text }]);
}
