import type { WarningSettings } from '@zhiben/rules/warnings/warning-settings.ts';
import { type PushReason, type WarningAudience, warningAudienceLabel } from '@zhiben/vocabulary/warnings.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { tell } from '../../../platform/ledger/tell.ts';
import { answerBy } from '../domain/escalation.ts';
import type { Warning } from '../domain/warning.ts';
import '../warning-tables.ts';

interface ToPush {
  readonly audiences: readonly WarningAudience[];
  readonly reason: PushReason;
  readonly settings: WarningSettings;
}

/** Tells each of them of the present colour, once: on the screen at once, by every other way as soon as it can be delivered. */
export async function pushWarning(act: Act, warning: Warning, { audiences, reason, settings }: ToPush): Promise<void> {
  const { tx, now } = act;
  if (audiences.length === 0) return;
  const { id: warningId, enterpriseId, level } = warning;
  const pushes = await tx
    .insertInto('warning_pushes')
    .values(
      audiences.map((audience) => ({
        id: v7(now),
        warning_id: warningId,
        enterprise_id: enterpriseId,
        audience,
        level,
        reason,
        told_at: now,
        answer_by: answerBy(audience, level, settings, now),
      })),
    )
    .onConflict((conflict) => conflict.constraint('nobody_is_told_of_one_colour_twice').doNothing())
    .returning(['id', 'audience'])
    .execute();
  for (const push of pushes) await layDeliveries(act, warning, push);
  // The city has no tenant: what it may hear of is said apart.
  if (audiences.includes('city')) await tellCity(act, warningId);
}

export const tellCity = (act: Act, warningId: string): Promise<void> =>
  tell(act, { topic: 'warning.city', subjectKind: 'city-warning', subjectId: warningId });

interface Laid {
  readonly id: string;
  readonly audience: WarningAudience;
}

async function layDeliveries({ tx, now }: Act, warning: Warning, { id, audience }: Laid): Promise<void> {
  const receivers = await tx
    .selectFrom('warning_receivers')
    .select(['number', 'way', 'name'])
    .where('audience', '=', audience)
    .where('closed_at', 'is', null)
    .where((is) => is.or([is('enterprise_id', 'is', null), is('enterprise_id', '=', warning.enterpriseId)]))
    .orderBy('number')
    .execute();
  const common = { push_id: id, warning_id: warning.id };
  const onScreen = {
    ...common,
    id: v7(now),
    way: 'in-app' as const,
    receiver_number: null,
    receiver_name: audience === 'enterprise' ? warning.enterpriseName : warningAudienceLabel[audience],
    state: 'delivered' as const,
    next_try_at: null,
    ended_at: now,
  };
  const others = receivers.map(({ number, way, name }) => ({
    ...common,
    id: v7(now),
    way,
    receiver_number: number,
    receiver_name: name,
    state: 'waiting' as const,
    next_try_at: now,
    ended_at: null,
  }));
  await tx
    .insertInto('warning_deliveries')
    .values([onScreen, ...others])
    .execute();
}
