import { lastDayOf } from '@zhiben/rules/enforcement/statutory-clocks.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { clockOf, endClocks, layClocks } from './case-clocks.ts';
import { makeCasePaper, penaltyRows } from './case-papers.ts';
import { allPaid, courtTooEarly, decisionUnserved, demandRuns, finesUnpaid, paymentRuns } from './case-refusals.ts';
import { type CaseRow, owes, partiesOf, yuan } from './case-store.ts';
import { refuseHolding } from './measures/refuse-holding.ts';
import type { Plain } from './move-case.ts';

/** Who still owes, once every one of them has been served. */
async function unpaid({ tx }: Act, row: CaseRow) {
  const owing = (await partiesOf(tx, [row.id])).filter(owes);
  if (owing.length === 0) throw allPaid();
  if (owing.some(({ served_on }) => served_on === null)) throw decisionUnserved();
  return owing;
}
const latest = (days: readonly (string | null)[]): string =>
  days.reduce<string>((a, b) => (b !== null && b > a ? b : a), '');

export const demand: Plain = async (act, row, _, needs) => {
  const owing = await unpaid(act, row);
  // Of what is owed in parts, the next part.
  const until = latest(owing.map(({ pay_by }) => pay_by));
  const today = dayOf(act.now);
  if (today <= until) throw paymentRuns(until);
  const rows = penaltyRows(
    row,
    owing.map((party) => ({ ...party, sum: yuan(party.fine_yuan) ?? 0 })),
  );
  const content = { 履行期限: '收到本催告书之日起十个工作日届满', 处罚: rows };
  await makeCasePaper(act, row, 'demand-notice', content, needs);
  await layClocks(act, row, [clockOf('case-demand', 'demand', today)]);
  return { demanded_on: today };
};

/** After the demand's ten working days, and after the time in which the decision may still be contested. */
export const applyToCourt: Plain = async (act, row) => {
  const owing = await unpaid(act, row);
  const today = dayOf(act.now);
  const demanded = lastDayOf('demand', row.demanded_on ?? today).on;
  if (today <= demanded) throw demandRuns(demanded);
  const contested = lastDayOf('lawsuit', latest(owing.map(({ served_on }) => served_on))).on;
  if (today <= contested) throw courtTooEarly(contested);
  await endClocks(act, row, ['case-demand', 'case-court']);
  return { court_on: today };
};

/** A case ends when every fine is paid, or when the court has taken it over. */
export const closeCase: Plain = async (act, row, { words }) => {
  await refuseHolding(act.tx, row.id);
  const parties = await partiesOf(act.tx, [row.id]);
  const unserved = parties.some(({ document_id, served_on }) => document_id !== null && served_on === null);
  if (unserved) throw decisionUnserved();
  const owing = parties.filter(owes);
  if (owing.length > 0 && row.state !== 'court') throw finesUnpaid(owing.map(({ name }) => name));
  // Publication is owed whether or not the case has ended.
  await endClocks(act, row, ['case-pay', 'case-instalment', 'case-demand', 'case-court']);
  return { closed_on: dayOf(act.now), closing: words };
};
