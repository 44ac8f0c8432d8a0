import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { getTipOff, RewardView, TipOffDetail, TipOffView } from '@zhiben/contract/tip-offs.ts';
import { REPORT_REWARD_SOURCE, type Reported, reportReward } from '@zhiben/rules/rewards/report-reward.ts';
import { EnterpriseId, HazardId, PlaceId, TipOffId } from '@zhiben/vocabulary/ids.ts';
import { mayDo, type Permission } from '@zhiben/vocabulary/permissions.ts';
import { TipOffAction } from '@zhiben/vocabulary/tip-offs.ts';
import type { z } from 'zod';
import type { Act } from '../../platform/db/scope.ts';
import type { TipOff } from './domain/tip-off.ts';
import { step } from './domain/tip-off-lifecycle.ts';
import { tipOffNotFound } from './tip-off-refusals.ts';
import { type Reward, tipOffStore } from './tip-off-store.ts';
import type { TipOffsNeeds } from './tip-offs-needs.ts';
import { findAlike } from './triage/find-alike.ts';
import { standingOf } from './triage/move-tip-off.ts';

/** A tip-off as a list shows it. */
export function toView(tipOff: TipOff, enterpriseName: string | null, now: Date): TipOffView {
  const { number, version, description, location, state, hasIdentity, dueAt } = tipOff;
  return {
    id: TipOffId.parse(tipOff.id),
    number,
    version,
    description,
    location,
    state,
    hasIdentity,
    enterpriseName,
    enterpriseId: EnterpriseId.nullable().parse(tipOff.enterpriseId),
    receivedAt: tipOff.receivedAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    overdue: dueAt !== null && dueAt < now,
    heardAnew: tipOff.reporterSpokeAt !== null,
  };
}

/** A tip-off as its case page shows it, with what this person may do now. */
export async function detailOf(act: Act, id: string, needs: TipOffsNeeds): Promise<ResultOf<typeof getTipOff>> {
  const tipOffs = tipOffStore(act.tx);
  const tipOff = await tipOffs.find(id);
  if (tipOff === undefined) throw tipOffNotFound();
  const { enterpriseId, state, joinedTo } = tipOff;
  const names = await needs.enterpriseNames(act.tx, enterpriseId === null ? [] : [enterpriseId]);
  const joinedHere = await tipOffs.joinedInto(id);
  const messages = await tipOffs.messagesOf([id, ...joinedHere.map((joined) => joined.id)]);
  const main = joinedTo === null ? undefined : await tipOffs.find(joinedTo);
  const reward = await tipOffs.rewardOf(id);
  return {
    ...toView(tipOff, names.get(enterpriseId ?? '') ?? null, act.now),
    placeId: PlaceId.nullable().parse(tipOff.placeId),
    placeName: await placeNameOf(act, tipOff, needs),
    photos: [...(await needs.evidenceOf(act.tx, id))],
    messages: messages.map(({ from_reporter, by_name, text, at }) => ({
      fromReporter: from_reporter,
      byName: by_name,
      text,
      at: at.toISOString(),
    })),
    hazard: await hazardOf(act, tipOff, needs),
    joinedTo: main === undefined ? null : toOther(main),
    joinedHere: joinedHere.map(toOther),
    alike: state === 'received' || state === 'investigating' ? await findAlike(act, tipOff) : [],
    referredTo: tipOff.referredTo,
    declinedBecause: tipOff.declinedBecause,
    verified: tipOff.verified,
    answer: tipOff.answer,
    reward: reward === undefined ? null : toReward(reward),
    ...allowedTo(act, tipOff, reward),
  };
}

const toOther = ({ id, number }: TipOff) => ({ id: TipOffId.parse(id), number });

async function placeNameOf(
  { tx }: Act,
  { enterpriseId, placeId }: TipOff,
  needs: TipOffsNeeds,
): Promise<string | null> {
  if (enterpriseId === null || placeId === null) return null;
  return (await needs.placeName(tx, enterpriseId, placeId)) ?? null;
}

async function hazardOf({ tx }: Act, { hazardId }: TipOff, needs: TipOffsNeeds): Promise<TipOffDetail['hazard']> {
  if (hazardId === null) return null;
  const number = (await needs.hazardNumbers(tx, [hazardId])).get(hazardId);
  return number === undefined ? null : { id: HazardId.parse(hazardId), number };
}

/** Which permission each action asks for; the same words as the contract's operations, compared by a test. */
export const PERMISSION_OF: Readonly<Record<TipOffAction, Permission>> = {
  'turn-into-hazard': 'tip-off:triage',
  refer: 'tip-off:triage',
  decline: 'tip-off:triage',
  join: 'tip-off:triage',
  answer: 'tip-off:triage',
  ask: 'tip-off:triage',
  'propose-reward': 'tip-off-reward:propose',
  'decide-reward': 'tip-off-reward:decide',
};

function allowedTo({ actor }: Act, tipOff: TipOff, reward: Reward | undefined) {
  const standing = standingOf(tipOff, reward);
  return {
    allowedActions: TipOffAction.options.filter(
      (action) =>
        mayDo(actor.role, PERMISSION_OF[action]) &&
        step(tipOff.state, action, standing, actor.personId).kind === 'moved',
    ),
    mayOpenIdentity: tipOff.hasIdentity && mayDo(actor.role, 'tip-off-identity:open'),
  };
}

function toReward(reward: Reward): z.infer<typeof RewardView> {
  return {
    kind: reward.kind,
    fineYuan: reward.fine_yuan,
    accidentClass: reward.accident_class,
    concealedDeaths: reward.concealed_deaths,
    amountYuan: reward.amount_yuan,
    reckoning: reportReward(reportedOf(reward)).reckoning,
    standard: reward.edition,
    provisional: REPORT_REWARD_SOURCE.basis === 'provisional',
    proposedByName: reward.proposed_by_name,
    proposedAt: reward.proposed_at.toISOString(),
    note: reward.note,
    approved: reward.approved,
    decidedByName: reward.decided_by_name,
    decidedAt: reward.decided_at?.toISOString() ?? null,
    decisionNote: reward.decision_note,
  };
}

function reportedOf({ kind, fine_yuan, accident_class, concealed_deaths }: Reward): Reported {
  if (kind === 'major-hazard') return { kind, fineYuan: fine_yuan };
  return { kind, accidentClass: accident_class ?? 'ordinary', concealedDeaths: concealed_deaths ?? 1 };
}
