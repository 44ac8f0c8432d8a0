import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { decideReward as deciding, proposeReward as proposing } from '@zhiben/contract/tip-offs.ts';
import { REPORT_REWARD_SOURCE, type Reported, reportReward } from '@zhiben/rules/rewards/report-reward.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { dutyOn } from '../tip-off-duties.ts';
import { finesMissing } from '../tip-off-refusals.ts';
import { type MoveCommand, moveTipOff } from './move-tip-off.ts';

type Proposal = BodyOf<typeof proposing>;

/** Proposes what the rule says a verified tip-off is worth. Nobody types in the amount. */
export function proposeReward(act: Act, command: Proposal & MoveCommand): Promise<void> {
  const { tx, actor, now } = act;
  return moveTipOff(act, command, 'propose-reward', async (tipOff) => {
    const reported = reportedOf(command);
    const { amountYuan, reckoning } = reportReward(reported);
    await tx
      .insertInto('tip_off_rewards')
      .values({
        tip_off_id: tipOff.id,
        ...factsOf(reported),
        amount_yuan: amountYuan,
        edition: REPORT_REWARD_SOURCE.standard,
        proposed_by: actor.personId,
        proposed_by_name: actor.name,
        proposed_at: now,
        note: command.note,
      })
      .execute();
    return {
      duty: dutyOn(tipOff, 'reward', now),
      edition: REPORT_REWARD_SOURCE.standard,
      detail: { ...reported, amountYuan, reckoning, note: command.note },
    };
  });
}

/** Approves or refuses it, as another person than whoever proposed it. */
export function decideReward(act: Act, command: BodyOf<typeof deciding> & MoveCommand): Promise<void> {
  const { tx, actor, now } = act;
  const { approved, note } = command;
  return moveTipOff(act, command, 'decide-reward', async ({ id }) => {
    const by = { decided_by: actor.personId, decided_by_name: actor.name, decided_at: now };
    await tx
      .updateTable('tip_off_rewards')
      .set({ approved, decision_note: note, ...by })
      .where('tip_off_id', '=', id)
      .execute();
    return { duty: null, detail: { approved, note } };
  });
}

function reportedOf({ kind, fineYuan, accidentClass, concealedDeaths }: Proposal): Reported {
  if (kind === 'major-hazard') return { kind, fineYuan: fineYuan === null ? null : Math.floor(fineYuan) };
  if (accidentClass === null || concealedDeaths === null) throw finesMissing();
  return { kind, accidentClass, concealedDeaths };
}

/** The facts as the table keeps them. */
export function factsOf(reported: Reported) {
  return reported.kind === 'major-hazard'
    ? { kind: reported.kind, fine_yuan: reported.fineYuan }
    : { kind: reported.kind, accident_class: reported.accidentClass, concealed_deaths: reported.concealedDeaths };
}
