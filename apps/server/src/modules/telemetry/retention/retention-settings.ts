import { PointKind } from '@zhiben/vocabulary/monitoring.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import type { TelemetryNeeds } from '../telemetry-needs.ts';
import '../telemetry-tables.ts';

export type DaysByKind = Readonly<Record<PointKind, number>>;

export interface Retention {
  /** 0 is what the installation starts with. */
  readonly version: number;
  readonly days: DaysByKind;
  readonly reason: string;
  readonly madeAt: Date | null;
  readonly madeByName: string | null;
}

type Most = Pick<TelemetryNeeds, 'historyDays'>;

/** Every version, newest first; the one that the installation starts with comes last. */
export async function retentionVersions(tx: Tx, { historyDays }: Most): Promise<readonly Retention[]> {
  const rows = await tx.selectFrom('retention_settings').selectAll().orderBy('revision', 'desc').execute();
  const everyKind = Object.fromEntries(PointKind.options.map((kind) => [kind, historyDays])) as DaysByKind;
  return [
    ...rows.map(({ revision, days, reason, made_at, made_by_name }) => ({
      version: revision,
      days: { ...everyKind, ...days },
      reason,
      madeAt: made_at,
      madeByName: made_by_name,
    })),
    { version: 0, days: everyKind, reason: '安装时的设置', madeAt: null, madeByName: null },
  ];
}

/** How many days each kind is kept now: never longer than the installation keeps anything. */
export async function daysNow(tx: Tx, most: Most): Promise<DaysByKind> {
  const [newest] = await retentionVersions(tx, most);
  const days = Object.entries(newest?.days ?? {}).map(([kind, set]) => [kind, Math.min(set, most.historyDays)]);
  return Object.fromEntries(days) as DaysByKind;
}
