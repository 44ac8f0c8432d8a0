import { CaseMeasures } from '@zhiben/contract/case-measures.ts';
import type { z } from 'zod';
import type { Act } from '../../../../platform/db/scope.ts';
import type { CaseRow, PartyRow } from '../case-store.ts';
import { decideBy } from './lay-decision.ts';
import { type HoldingRow, measuresOf, type RequestRow } from './measure-store.ts';

/** What stands beside the steps. Requests and stopped clocks are the office's own; goods are told to whose they are. */
export async function toMeasures(
  act: Act,
  row: CaseRow,
  parties: readonly PartyRow[],
): Promise<z.output<typeof CaseMeasures>> {
  const { beside, measures } = await measuresOf(act, row);
  const office = act.actor.realm === 'bureau';
  return CaseMeasures.parse({
    suspensions: beside.suspensions.map(({ kind, from_on, until_on, reason }) => ({
      kind,
      fromOn: from_on,
      untilOn: until_on,
      reason,
    })),
    requests: beside.requests.map((request) => toRequest(request, parties)),
    holdings: beside.holdings.map(toHolding),
    decideBy: office && row.decided_on === null ? ((await decideBy(act.tx, row))?.on ?? null) : null,
    measures,
  });
}

const toRequest = (row: RequestRow, parties: readonly PartyRow[]) => ({
  kind: row.kind,
  words: row.words,
  until: row.terms.until,
  goods: row.terms.goods,
  party: parties.find(({ id }) => id === row.terms.partyId)?.name ?? null,
  instalments: row.terms.instalments,
  askedAt: row.asked_at.toISOString(),
  askedByName: row.asked_by_name,
  answer:
    row.answered_at === null
      ? null
      : { at: row.answered_at.toISOString(), byName: row.answered_by_name, agreed: row.agreed, words: row.answer },
});

const toHolding = (row: HoldingRow) => ({
  kind: row.kind,
  goods: row.goods,
  beganOn: row.began_on,
  endsOn: row.ends_on,
  extended: row.extended,
  ended: row.ended_on === null ? null : { on: row.ended_on, outcome: row.outcome, words: row.outcome_words },
});
