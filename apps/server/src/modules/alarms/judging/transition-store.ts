import type { Transition } from '@zhiben/signals/alarms/alarm-rule.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';
import type { PointFacts } from '../alarms-needs.ts';
import { groupOf } from './first-out.ts';
import { type AlarmDraft, keyOf, type News } from './fold-transitions.ts';

/** An alarm to be written for the first time, with what its point was then. */
export interface FreshAlarm {
  readonly draft: AlarmDraft;
  readonly point: PointFacts;
  readonly firstOut: boolean;
}

/** The rows that transitions write, many at once. */
export function transitionStore(tx: Tx) {
  return {
    /** Which of them are on record already. */
    async told(transitions: readonly Transition[]): Promise<ReadonlySet<string>> {
      const { rows } = await sql<{ at: number; ruleId: number; to: Transition['to'] }>`
        select asked.at, asked.rule_id as "ruleId", asked.what as to
        from unnest(${transitions.map(({ ruleId }) => ruleId)}::int[], ${transitions.map(({ to }) => to)}::text[],
          ${transitions.map(({ at }) => at)}::float8[]) as asked (rule_id, what, at)
        join alarm_changes changed on changed.rule_id = asked.rule_id and changed.what = asked.what
          and changed.what in ('raised', 'returned') and changed.at = to_timestamp(asked.at / 1000)`.execute(tx);
      return new Set(rows.map(keyOf));
    },

    async change(drafts: readonly AlarmDraft[]): Promise<void> {
      if (drafts.length === 0) return;
      const of = <Value>(value: (draft: AlarmDraft) => Value) => drafts.map(value);
      await sql`
        update alarms set state = news.state, occurrences = news.occurrences, value = news.value,
          raised_at = to_timestamp(news.raised / 1000), returned_at = to_timestamp(news.returned / 1000),
          stale_at = case when alarms.raised_at = to_timestamp(news.raised / 1000) then alarms.stale_at end
        from unnest(${of(({ id }) => id)}::uuid[], ${of(({ episode }) => episode.state)}::text[],
          ${of(({ episode }) => episode.occurrences)}::int[], ${of(({ episode }) => episode.raisedAt)}::float8[],
          ${of(({ episode }) => episode.returnedAt)}::float8[], ${of(({ episode }) => episode.value)}::float8[])
          as news (id, state, occurrences, raised, returned, value)
        where alarms.id = news.id`.execute(tx);
    },

    async raise(fresh: readonly FreshAlarm[], now: Date): Promise<void> {
      if (fresh.length === 0) return;
      const of = <Value>(value: (alarm: FreshAlarm) => Value) => fresh.map(value);
      await sql`
        insert into alarms (committed_at, id, rule_id, point_id, enterprise_id, episode, rule_revision, kind, priority, limit_value,
          tag, point_name, point_kind, unit, decimals, equipment, place_id, group_key, first_out, state, occurrences, value,
          began_at, raised_at, returned_at)
        select ${now}, id, rule_id, point_id, enterprise_id, episode, rule_revision, kind, priority, limit_value,
          tag, point_name, point_kind, unit, decimals, equipment, place_id, group_key, first_out, state, occurrences, value,
          to_timestamp(began / 1000), to_timestamp(raised / 1000), to_timestamp(returned / 1000)
        from unnest(
          ${of(({ draft }) => draft.id)}::uuid[], ${of(({ draft }) => draft.rule.id)}::int[],
          ${of(({ point }) => point.id)}::int[], ${of(({ draft }) => draft.rule.enterpriseId)}::uuid[],
          ${of(({ draft }) => draft.episode.episode)}::int[], ${of(({ draft }) => draft.rule.revision)}::int[],
          ${of(({ draft }) => draft.rule.kind)}::text[], ${of(({ draft }) => draft.rule.priority)}::text[],
          ${of(({ draft }) => draft.rule.limit)}::float8[], ${of(({ point }) => point.tag)}::text[],
          ${of(({ point }) => point.name)}::text[], ${of(({ point }) => point.kind)}::text[],
          ${of(({ point }) => point.unit)}::text[], ${of(({ point }) => point.decimals)}::smallint[],
          ${of(({ point }) => point.equipment)}::text[], ${of(({ point }) => point.placeId)}::uuid[],
          ${of(({ point }) => groupOf(point))}::text[], ${of(({ firstOut }) => firstOut)}::boolean[],
          ${of(({ draft }) => draft.episode.state)}::text[], ${of(({ draft }) => draft.episode.occurrences)}::int[],
          ${of(({ draft }) => draft.episode.value)}::float8[], ${of(({ draft }) => draft.episode.beganAt)}::float8[],
          ${of(({ draft }) => draft.episode.raisedAt)}::float8[], ${of(({ draft }) => draft.episode.returnedAt)}::float8[])
          as fresh (id, rule_id, point_id, enterprise_id, episode, rule_revision, kind, priority, limit_value, tag, point_name,
            point_kind, unit, decimals, equipment, place_id, group_key, first_out, state, occurrences, value, began, raised, returned)`.execute(
        tx,
      );
    },

    /** After the alarms themselves: what was hidden then is not counted among what was announced. */
    async keep(news: readonly News[]): Promise<void> {
      const of = <Value>(value: (news: News) => Value) => news.map(value);
      await sql`
        insert into alarm_changes (alarm_id, rule_id, enterprise_id, what, at, value, hidden)
        select alarms.id, alarms.rule_id, alarms.enterprise_id, news.what, to_timestamp(news.at / 1000), news.value, alarms.hidden is not null
        from unnest(${of(({ alarmId }) => alarmId)}::uuid[], ${of(({ transition }) => transition.to)}::text[],
          ${of(({ transition }) => transition.at)}::float8[],
          ${of(({ transition }) => (Number.isFinite(transition.value) ? transition.value : null))}::float8[]) with ordinality
          as news (alarm_id, what, at, value, place)
        join alarms on alarms.id = news.alarm_id order by news.place`.execute(tx);
    },
  };
}
