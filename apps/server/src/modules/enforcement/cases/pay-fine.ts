import type { payFine as operation } from '@zhiben/contract/enforcement-cases.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { lateFee } from '@zhiben/rules/enforcement/statutory-clocks.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { nextPart, type Part } from '../domain/instalments.ts';
import { dayToCome } from '../enforcement-refusals.ts';
import { endClocks } from './case-clocks.ts';
import { decisionUnserved, partyNotFound, partyPaid, wrongSum } from './case-refusals.ts';
import { lockForStep, owes, type PartyRow, partiesOf, takeStep, yuan } from './case-store.ts';
import { layInstalment } from './measures/lay-instalment.ts';
import { instalmentsOf, partsOf } from './measures/measure-store.ts';

/** A party has paid what it owed on that day: its fine or the next part of it, and three percent of that for each day it was late. */
export async function payFine(
  act: Act,
  id: string,
  { version, partyId, paidYuan, paidOn }: BodyOf<typeof operation>,
): Promise<void> {
  const row = await lockForStep(act, id, 'pay', version);
  if (paidOn > dayOf(act.now)) throw dayToCome('paidOn');
  const parties = await partiesOf(act.tx, [id]);
  const party = parties.find((one) => one.id === partyId);
  const fine = yuan(party?.fine_yuan ?? null);
  if (party === undefined || fine === null) throw partyNotFound();
  if (party.paid_on !== null) throw partyPaid();
  if (party.pay_by === null) throw decisionUnserved();
  const parts = partsOf(await instalmentsOf(act.tx, [id]), party.id);
  const part = nextPart(parts, paidOn);
  const owed = part?.owedYuan ?? fine + lateFee(fine, party.pay_by, paidOn);
  if (Math.abs(owed - paidYuan) >= 0.005) throw wrongSum(owed);
  const left = part === undefined ? 0 : await payPart(act, party, part, paidYuan, paidOn);
  if (left === 0) await payLast(act, party, part === undefined ? paidYuan : await sumOfParts(act, party), paidOn);
  const unpaid = parties.filter((one) => (one.id !== partyId || left > 0) && owes(one));
  if (unpaid.length === 0) await endClocks(act, row, ['case-pay', 'case-instalment', 'case-court', 'case-demand']);
  else if (part !== undefined) {
    await endClocks(act, row, ['case-instalment']);
    await layInstalment(act, row);
  }
  await takeStep(act, row, 'pay', {}, { name: party.name, paidYuan, paidOn });
}

/** One part is paid; the next one's day is what is due. Answers how many are left. */
async function payPart({ tx }: Act, party: PartyRow, part: Part, paidYuan: number, paidOn: string): Promise<number> {
  await tx
    .updateTable('case_instalments')
    .set({ paid_on: paidOn, paid_yuan: paidYuan })
    .where('party_id', '=', party.id)
    .where('due_on', '=', part.on)
    .execute();
  const left = partsOf(await instalmentsOf(tx, [party.case_id]), party.id).filter((one) => one.paidOn === null);
  if (left[0] !== undefined) {
    await tx.updateTable('case_parties').set({ pay_by: left[0].on }).where('id', '=', party.id).execute();
  }
  return left.length;
}

async function sumOfParts({ tx }: Act, party: PartyRow): Promise<number> {
  const rows = await instalmentsOf(tx, [party.case_id]);
  return rows
    .filter(({ party_id }) => party_id === party.id)
    .reduce((sum, { paid_yuan }) => sum + Number(paid_yuan), 0);
}

const payLast = ({ tx }: Act, { id }: PartyRow, paidYuan: number, paidOn: string) =>
  tx.updateTable('case_parties').set({ paid_yuan: paidYuan, paid_on: paidOn }).where('id', '=', id).execute();
