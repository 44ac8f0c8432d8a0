import type { Act } from '../../../platform/db/scope.ts';
import { type Deed, recordEach } from '../../../platform/ledger/record.ts';
import { type AlarmRow, aboutAlarm, alarmStore, changeOf, factsOf } from '../alarm-store.ts';
import type { AlarmsNeeds } from '../alarms-needs.ts';
import { isActive } from '../domain/alarm-lifecycle.ts';
import type { AlarmDraft, News } from './fold-transitions.ts';
import type { HiddenChange } from './hide-alarms.ts';

interface Applied {
  readonly drafts: readonly AlarmDraft[];
  readonly news: readonly News[];
  readonly hidden: readonly HiddenChange[];
}

/** Enters what happened in the ledger, and tells whoever warns by it. A hidden alarm is entered and not announced; its return is. */
export async function tellTransitions(act: Act, applied: Applied, needs: Pick<AlarmsNeeds, 'considerAlarms'>) {
  const { drafts, news, hidden } = applied;
  const fresh = new Set(drafts.flatMap((draft) => (draft.fresh ? [draft.id] : [])));
  const alarms = await alarmStore(act.tx).byIds([...new Set([...drafts, ...hidden].map(({ id }) => id))]);
  const happened = news.flatMap(({ alarmId, transition }) => {
    const alarm = alarms.get(alarmId);
    return alarm === undefined ? [] : [{ alarm, to: transition.to, ...momentOf(transition) }];
  });
  await recordEach(act, happened.map(deedOf));
  const announced = happened.filter(({ alarm, to }) => to === 'returned' || alarm.hidden === null);
  if (announced.length > 0) {
    await needs.considerAlarms(
      act,
      announced.map(({ alarm, ...change }) => changeOf(alarm, change)),
    );
  }
  await tellHidden(
    act,
    hidden.filter(({ id }) => !fresh.has(id)),
    needs,
  );
}

/** Alarms that were announced and are no longer, or are again: the latter is news to whoever warns. */
export async function tellHidden(
  act: Act,
  hidden: readonly HiddenChange[],
  needs: Pick<AlarmsNeeds, 'considerAlarms'>,
): Promise<void> {
  const alarms = await alarmStore(act.tx).byIds(hidden.map(({ id }) => id));
  const known = hidden.flatMap((change) => {
    const alarm = alarms.get(change.id);
    return alarm === undefined ? [] : [{ ...change, alarm }];
  });
  await recordEach(
    act,
    known.map(({ alarm, after }) => ({ ...aboutAlarm(alarm), act: actOf(after), detail: factsOf(alarm) })),
  );
  const changes = known.flatMap(({ alarm, after }) => {
    if (after === 'shelved') return [changeOf(alarm, { to: 'shelved', at: act.now, value: alarm.value })];
    if (after !== null || !isActive(alarm.state)) return [];
    return [changeOf(alarm, { to: 'raised', at: act.now, value: alarm.value })];
  });
  if (changes.length > 0) await needs.considerAlarms(act, changes);
}

const actOf = (after: HiddenChange['after']) =>
  after === null ? 'alarm.announce' : after === 'shelved' ? 'alarm.shelve' : 'alarm.suppress';

interface Happened {
  readonly alarm: AlarmRow;
  readonly to: 'raised' | 'returned';
  readonly at: Date;
  readonly value: number | null;
}

const deedOf = ({ alarm, to, at, value }: Happened): Deed => ({
  ...aboutAlarm(alarm),
  act: to === 'raised' ? 'alarm.raise' : 'alarm.return',
  detail: { ...factsOf(alarm), value, sampledAt: at.toISOString(), ...(alarm.hidden && { hidden: alarm.hidden }) },
});

const momentOf = ({ at, value }: { readonly at: number; readonly value: number }) => ({
  at: new Date(at),
  value: Number.isFinite(value) ? value : null,
});
