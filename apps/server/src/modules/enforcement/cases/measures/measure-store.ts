import type { Selectable } from 'kysely';
import { dayOf } from '../../../../platform/clock.ts';
import type { Act, Tx } from '../../../../platform/db/scope.ts';
import '../../case-tables.ts';
import type { HoldingsTable, InstalmentsTable, RequestsTable, SuspensionsTable } from '../../case-tables.ts';
import { type MeasureStanding, measuresFor } from '../../domain/case-measures.ts';
import type { Part } from '../../domain/instalments.ts';
import { type CaseRow, caseMoverOf, type PartyRow, partiesOf } from '../case-store.ts';

export type HoldingRow = Selectable<HoldingsTable>;
export type RequestRow = Selectable<RequestsTable>;

/** What stands beside the steps of one case. */
export interface Beside {
  readonly suspensions: readonly Selectable<SuspensionsTable>[];
  readonly requests: readonly RequestRow[];
  readonly holdings: readonly HoldingRow[];
  readonly instalments: readonly Selectable<InstalmentsTable>[];
}

export const suspensionsOf = (tx: Tx, caseId: string) =>
  tx.selectFrom('case_suspensions').selectAll().where('case_id', '=', caseId).orderBy('from_on').execute();

export const instalmentsOf = (tx: Tx, caseIds: readonly string[]) =>
  caseIds.length === 0
    ? Promise.resolve([])
    : tx.selectFrom('case_instalments').selectAll().where('case_id', 'in', caseIds).orderBy('due_on').execute();

export const partsOf = (rows: Beside['instalments'], partyId: string): readonly Part[] =>
  rows
    .filter(({ party_id }) => party_id === partyId)
    .map(({ due_on, yuan, paid_on }) => ({ on: due_on, yuan: Number(yuan), paidOn: paid_on }));

export async function besideOf(tx: Tx, caseId: string): Promise<Beside> {
  return {
    suspensions: await suspensionsOf(tx, caseId),
    requests: await tx
      .selectFrom('case_requests')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('asked_at')
      .execute(),
    holdings: await tx
      .selectFrom('case_holdings')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('began_on')
      .execute(),
    instalments: await instalmentsOf(tx, [caseId]),
  };
}

export const openHoldings = (holdings: readonly HoldingRow[]) => holdings.filter(({ ended_on }) => ended_on === null);

export function standingBeside(
  row: CaseRow,
  { suspensions, requests, holdings, instalments }: Beside,
  parties: readonly PartyRow[],
  today: string,
): MeasureStanding {
  const open = openHoldings(holdings);
  return {
    state: row.state,
    suspended: suspensions.some(({ until_on }) => until_on === null),
    asked: requests.some(({ answered_at }) => answered_at === null),
    held: open.map(({ kind }) => kind),
    seizureExtended: open.some(({ extended }) => extended),
    mayDefer: parties.some((party) => mayDefer(party, instalments, today)) && row.state === 'decided',
  };
}

/** Fined and served, not paid, still in time, and granted nothing yet. */
export const mayDefer = (party: PartyRow, instalments: Beside['instalments'], today: string): boolean =>
  Number(party.fine_yuan ?? 0) > 0 &&
  party.paid_on === null &&
  party.pay_by !== null &&
  today <= party.pay_by &&
  !instalments.some(({ party_id }) => party_id === party.id);

/** What this person may do beside the steps, with what it rests on. */
export async function measuresOf({ tx, actor, now }: Act, row: CaseRow) {
  const beside = await besideOf(tx, row.id);
  const standing = standingBeside(row, beside, await partiesOf(tx, [row.id]), dayOf(now));
  return { beside, measures: measuresFor(standing, caseMoverOf(actor, row)) };
}
