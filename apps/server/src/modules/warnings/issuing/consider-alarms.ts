import type { AlarmChange } from '@zhiben/vocabulary/alarm-change.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { subjectOf } from '../domain/subject.ts';
import type { Warning } from '../domain/warning.ts';
import { settingsNow } from '../settings/warning-settings.ts';
import { warningStore } from '../warning-store.ts';
import type { IssuingNeeds } from './issuing-needs.ts';
import { judgeAgain } from './judge-again.ts';
import { openWarning } from './open-warning.ts';

/** Takes in what alarms have become, in the transaction that changed them: opens warnings, joins them, makes them graver. */
export async function considerAlarms(act: Act, changes: readonly AlarmChange[], needs: IssuingNeeds): Promise<void> {
  const places = Map.groupBy(changes, (change) => JSON.stringify([change.enterpriseId, subjectOf(change)]));
  // Always in one order, so that two transactions never wait for each other.
  for (const key of [...places.keys()].toSorted()) await considerOne(act, places.get(key) ?? [], needs);
}

async function considerOne(act: Act, changes: readonly AlarmChange[], needs: IssuingNeeds): Promise<void> {
  const [first] = changes;
  if (first === undefined) return;
  const warnings = warningStore(act.tx);
  const { enterpriseId } = first;
  const subject = subjectOf(first);
  await warnings.takeTurn(enterpriseId, subject);
  const standing = await warnings.lockOpen(enterpriseId, subject);
  const raised = changes.filter(({ to }) => to === 'raised');
  const fresh = await warnings.addAlarms(raised.map((change) => rowOf(change, subject)));
  await noteChanges(act, changes);

  const settings = await settingsNow(act.tx);
  if (standing !== undefined) {
    await tellJoined(act, standing, changes, fresh);
    await judgeAgain(act, standing, settings, needs);
  } else if (fresh > 0) await openWarning(act, first, settings, needs);
}

/** Their rules have no limit that a person would know. */
const WITHOUT_LIMIT: readonly AlarmChange['alarmKind'][] = ['silence', 'stuck', 'out-of-range'];

const rowOf = (change: AlarmChange, subject: string) => ({
  alarm_id: change.alarmId,
  enterprise_id: change.enterpriseId,
  subject,
  warning_id: null,
  kind: change.alarmKind,
  priority: change.priority,
  tag: change.tag,
  point_name: change.pointName,
  unit: change.unit,
  value: change.value,
  alarm_limit: WITHOUT_LIMIT.includes(change.alarmKind) ? null : change.limit,
  raised_at: change.at,
});

/** In the order they came: an alarm may be raised and return within one group of samples. */
async function noteChanges({ tx }: Act, changes: readonly AlarmChange[]): Promise<void> {
  for (const [to, column] of [
    ['returned', 'returned_at'],
    ['acknowledged', 'acknowledged_at'],
  ] as const) {
    for (const change of changes.filter((one) => one.to === to)) {
      await tx
        .updateTable('warning_alarms')
        .set({ [column]: change.at })
        .where('alarm_id', '=', change.alarmId)
        .where(column, 'is', null)
        .execute();
    }
  }
}

async function tellJoined(act: Act, warning: Warning, changes: readonly AlarmChange[], fresh: number): Promise<void> {
  const about = { subjectKind: 'warning', subjectId: warning.id, enterpriseId: warning.enterpriseId } as const;
  const tags = (to: AlarmChange['to']) => [...new Set(changes.filter((one) => one.to === to).map(({ tag }) => tag))];
  const detail = (to: AlarmChange['to']) => ({ number: warning.number, tags: tags(to) });
  if (fresh > 0) await record(act, { act: 'warning.join', ...about, detail: detail('raised') });
  if (tags('returned').length > 0) await record(act, { act: 'warning.return', ...about, detail: detail('returned') });
}
