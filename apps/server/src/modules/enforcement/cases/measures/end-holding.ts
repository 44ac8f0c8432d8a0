import type { endHolding as operation } from '@zhiben/contract/case-measure-operations.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { holdingLabel, holdingOutcomeLabel } from '@zhiben/vocabulary/case-measures.ts';
import { dayOf } from '../../../../platform/clock.ts';
import type { Act } from '../../../../platform/db/scope.ts';
import { remedyWords } from '../../documents/document-words.ts';
import type { DocumentNeeds } from '../../documents/make-document.ts';
import { outcomesOf } from '../../domain/case-measures.ts';
import { endClocks } from '../case-clocks.ts';
import { makeCasePaper } from '../case-papers.ts';
import { outcomeUnfit } from '../case-refusals.ts';
import { goodsRows } from './goods-rows.ts';
import { openHoldings } from './measure-store.ts';
import { keepMeasure, lockForMeasure } from './take-measure.ts';

/** Says what becomes of the goods, with its paper. Late or not: what is held past its day stands as overdue until then. */
export async function endHolding(
  act: Act,
  id: string,
  { version, kind, outcome, words }: BodyOf<typeof operation>,
  needs: DocumentNeeds,
): Promise<void> {
  const { row, beside } = await lockForMeasure(act, id, `end-${kind}`, version);
  const held = openHoldings(beside.holdings).find((one) => one.kind === kind);
  if (held === undefined) throw new Error(`case ${id} holds nothing by ${kind}`);
  if (!outcomesOf(kind).includes(outcome)) throw outcomeUnfit();
  const today = dayOf(act.now);
  await act.tx
    .updateTable('case_holdings')
    .set({ ended_on: today, outcome, outcome_words: words })
    .where('id', '=', held.id)
    .execute();
  const content = {
    物品来源: holdingLabel[kind],
    处理结果: `${holdingOutcomeLabel[outcome]}。${words}`,
    救济途径: remedyWords(today),
    物品: goodsRows(held.goods),
  };
  const { number } = await makeCasePaper(act, row, 'holding-outcome', content, needs);
  await endClocks(act, row, [kind === 'seizure' ? 'case-seizure' : 'case-keeping']);
  await keepMeasure(act, row, `end-${kind}`, {}, { outcome, words, paper: number });
}
