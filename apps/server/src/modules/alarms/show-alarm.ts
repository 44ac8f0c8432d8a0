import type { AlarmDetail } from '@zhiben/contract/alarms.ts';
import type { LedgerEntryView } from '@zhiben/contract/ledger.ts';
import { alarmKindLabel } from '@zhiben/vocabulary/monitoring.ts';
import { mayDo } from '@zhiben/vocabulary/permissions.ts';
import type { Act } from '../../platform/db/scope.ts';
import { alarmNotFound } from './alarm-refusals.ts';
import { type AlarmRow, alarmStore } from './alarm-store.ts';
import { toViews } from './alarm-view.ts';
import type { AlarmsNeeds } from './alarms-needs.ts';
import { PERMISSION_OF, sensibleActions } from './domain/alarm-actions.ts';
import { holdStore, toHoldView } from './hold-store.ts';

/** One alarm with what its rule says and what this person may do now. */
export async function showAlarm(
  act: Act,
  id: string,
  needs: Pick<AlarmsNeeds, 'enterpriseNames' | 'points'>,
): Promise<AlarmDetail> {
  const { tx, actor } = act;
  const row = await alarmStore(tx).find(id);
  if (row === undefined) throw alarmNotFound();
  const [view] = await toViews(tx, [row], needs);
  if (view === undefined) throw alarmNotFound();
  const holds = (await holdStore(tx).running([row.rule_id])).get(row.rule_id) ?? [];
  const actions = sensibleActions(
    row.state,
    holds.map(({ kind }) => kind),
    await isNewest(act, row),
  );
  return {
    ...view,
    ...(await whatTheRuleSays(act, row, needs)),
    episode: row.episode,
    committedAfterMs: Math.max(0, row.committed_at.getTime() - row.began_at.getTime()),
    holds: holds.map(toHoldView),
    allowedActions: actions.filter((action) => mayDo(actor.role, PERMISSION_OF[action])),
  };
}

/** What was done about it, from the ledger. */
export async function tellAlarm(
  { tx }: Act,
  id: string,
  { storyOf }: Pick<AlarmsNeeds, 'storyOf'>,
): Promise<LedgerEntryView[]> {
  if ((await alarmStore(tx).find(id)) === undefined) throw alarmNotFound();
  return storyOf(tx, id);
}

async function isNewest({ tx }: Act, { rule_id, episode }: AlarmRow): Promise<boolean> {
  const later = await tx
    .selectFrom('alarms')
    .select('id')
    .where('rule_id', '=', rule_id)
    .where('episode', '>', episode)
    .limit(1)
    .executeTakeFirst();
  return later === undefined;
}

async function whatTheRuleSays({ tx }: Act, row: AlarmRow, needs: Pick<AlarmsNeeds, 'points'>) {
  const rule = await tx
    .selectFrom('alarm_rules as rule')
    .leftJoin('alarm_rules as cause', 'cause.id', 'rule.suppressed_by')
    .select(['rule.cause', 'rule.advice', 'cause.point_id as causePoint', 'cause.kind as causeKind'])
    .where('rule.id', '=', row.rule_id)
    .executeTakeFirstOrThrow();
  const { cause, advice, causePoint, causeKind } = rule;
  if (causePoint === null || causeKind === null) return { cause, advice, suppressedBy: null };
  const [point] = await needs.points(tx, { ids: [causePoint] });
  return { cause, advice, suppressedBy: `${point?.tag ?? ''} ${alarmKindLabel[causeKind]}`.trim() };
}
