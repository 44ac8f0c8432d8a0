import type { LedgerEntryView } from '@zhiben/contract/ledger.ts';
import type { AlarmKind, AlarmPriority } from '@zhiben/vocabulary/monitoring.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import type { SendEmail } from './delivery/deliver-warnings.ts';

export interface StandingAlarmsFound {
  readonly count: number;
  readonly alarms: readonly {
    readonly id: string;
    readonly enterpriseId: string;
    readonly tag: string;
    readonly kind: AlarmKind;
    readonly priority: AlarmPriority;
    readonly raisedAt: Date;
  }[];
}

/** What warnings ask of others; handed in by the composition. */
export interface WarningsNeeds {
  readonly enterpriseNames: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly placeName: (tx: Tx, enterpriseId: string, placeId: string) => Promise<string | undefined>;
  readonly openHazards: (
    tx: Tx,
    enterpriseIds: readonly string[],
  ) => Promise<ReadonlyMap<string, { readonly openMajor: number }>>;
  /** Level of the major-hazard installation a place belongs to; 0: it belongs to none; null: nobody has recorded it. */
  readonly installationLevelOf: (
    tx: Tx,
    at: { readonly enterpriseId: string; readonly placeId: string | null },
  ) => Promise<0 | 1 | 2 | 3 | 4 | null>;
  /** Alarms that stand, most urgent first and at most so many, and how many there are. */
  readonly standingAlarms: (tx: Tx, most: number) => Promise<StandingAlarmsFound>;
  /** How many of an enterprise's points are heard of; null while none are connected at all. */
  readonly pointsOnline: (
    act: Pick<Act, 'tx' | 'now'>,
  ) => Promise<ReadonlyMap<string, { readonly part: number; readonly whole: number }> | null>;
  readonly storyOf: (tx: Tx, subjectId: string) => Promise<LedgerEntryView[]>;
  /** Of the installation, in no database: what messages are signed with is sealed with it. */
  readonly secret: string;
  readonly publicUrl: string;
  /** Whether programs inside the house may be called. */
  readonly insideAllowed: boolean;
  readonly sendEmail: SendEmail | null;
}
