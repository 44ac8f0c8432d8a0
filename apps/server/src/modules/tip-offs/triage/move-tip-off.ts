import type { TipOffAction } from '@zhiben/vocabulary/tip-offs.ts';
import type { Insertable } from 'kysely';
import type { Act } from '../../../platform/db/scope.ts';
import { type DutyToLay, passDuty } from '../../../platform/duties/lay-duty.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { TipOff } from '../domain/tip-off.ts';
import { type RewardStanding, step } from '../domain/tip-off-lifecycle.ts';
import { changedMeanwhile, moveNotAllowed, tipOffNotFound } from '../tip-off-refusals.ts';
import { type Reward, tipOffStore } from '../tip-off-store.ts';
import type { TipOffsTable } from '../tip-off-tables.ts';

/** Which tip-off, as the person saw it. */
export interface MoveCommand {
  readonly tipOffId: string;
  readonly version: number;
}

interface Moved {
  readonly change?: Partial<Insertable<TipOffsTable>>;
  /** The duty that takes the place of the present one; absent, who owes what stays. */
  readonly duty?: DutyToLay | null;
  readonly edition?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** One move of one tip-off: lock, decide, refuse or save, record. Every act of triage goes through here. */
export async function moveTipOff(
  act: Act,
  { tipOffId, version }: MoveCommand,
  action: TipOffAction,
  work: (tipOff: TipOff) => Promise<Moved> | Moved,
): Promise<void> {
  const tipOffs = tipOffStore(act.tx);
  const tipOff = await tipOffs.lock(tipOffId);
  if (tipOff === undefined) throw tipOffNotFound();
  if (tipOff.version !== version) throw changedMeanwhile(tipOff);
  const outcome = step(tipOff.state, action, standingOf(tipOff, await tipOffs.rewardOf(tipOffId)), act.actor.personId);
  if (outcome.kind === 'refused') throw moveNotAllowed(tipOff, action, outcome.because);

  const { change, duty, edition, detail } = await work(tipOff);
  const moved = outcome.state !== tipOff.state;
  await tipOffs.save(tipOff, {
    ...change,
    state: outcome.state,
    reporter_spoke_at: null,
    ...(moved ? { due_at: duty?.dueAt ?? null, decided_at: act.now } : {}),
  });
  if (duty !== undefined) await passDuty(act, tipOffId, duty);
  await record(act, {
    act: `tip-off.${action}`,
    subjectKind: 'tip-off',
    subjectId: tipOffId,
    enterpriseId: null,
    ...(edition === undefined ? {} : { edition }),
    detail: { number: tipOff.number, ...(moved ? { from: tipOff.state, to: outcome.state } : {}), ...detail },
  });
}

export const standingOf = ({ verified }: TipOff, reward: Reward | undefined): RewardStanding => ({
  verified,
  proposedBy: reward?.proposed_by ?? null,
  decided: reward?.approved != null,
});
