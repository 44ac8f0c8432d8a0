import type { payFine as operation } from '@zhiben/contract/enforcement-cases.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { lateFee } from '@zhiben/rules/enforcement/statutory-clocks.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { dayToCome } from '../enforcement-refusals.ts';
import { endClocks } from './case-clocks.ts';
import { decisionUnserved, partyNotFound, partyPaid, wrongSum } from './case-refusals.ts';
import { lockForStep, partiesOf, takeStep, yuan } from './case-store.ts';

/** A party has paid all it owed on that day: its fine, and three percent for each day it was late. */
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
  const owed = fine + lateFee(fine, party.pay_by, paidOn);
  if (Math.abs(owed - paidYuan) >= 0.005) throw wrongSum(owed);
  await act.tx
    .updateTable('case_parties')
    .set({ paid_yuan: paidYuan, paid_on: paidOn })
    .where('id', '=', partyId)
    .execute();
  const unpaid = parties.filter((one) => one.id !== partyId && owes(one));
  if (unpaid.length === 0) await endClocks(act, row, ['case-pay', 'case-court', 'case-demand']);
  await takeStep(act, row, 'pay', {}, { name: party.name, paidYuan, paidOn });
}

/** Fined, and not paid. */
export const owes = ({ fine_yuan, paid_on }: { readonly fine_yuan: string | null; readonly paid_on: string | null }) =>
  (yuan(fine_yuan) ?? 0) > 0 && paid_on === null;
