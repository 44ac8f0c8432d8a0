import type { LedgerEntryView } from '@zhiben/contract/ledger.ts';
import type { AlarmChange } from '@zhiben/vocabulary/alarm-change.ts';
import type { PointKind } from '@zhiben/vocabulary/monitoring.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';

/** A measuring point as far as its alarms go. */
export interface PointFacts {
  readonly id: number;
  readonly enterpriseId: string;
  readonly tag: string;
  readonly name: string;
  readonly kind: PointKind;
  readonly unit: string;
  readonly rangeLow: number;
  readonly rangeHigh: number;
  readonly decimals: number;
  readonly everySeconds: number;
  readonly equipment: string | null;
  readonly placeId: string | null;
}

/** Those with these numbers, or all of one enterprise, within the reach of whoever asks. */
export type PointsAsked = { readonly ids: readonly number[] } | { readonly enterpriseId: string };
export type PointsOf = (tx: Tx, asked: PointsAsked) => Promise<readonly PointFacts[]>;

/** Told of every change of an announced alarm, inside the transaction of the change. */
export type ConsiderAlarms = (act: Act, changes: readonly AlarmChange[]) => Promise<void>;

/** What alarms ask of others; handed in by the composition. */
export interface AlarmsNeeds {
  readonly points: PointsOf;
  readonly considerAlarms: ConsiderAlarms;
  readonly enterpriseNames: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly storyOf: (tx: Tx, subjectId: string) => Promise<LedgerEntryView[]>;
}
