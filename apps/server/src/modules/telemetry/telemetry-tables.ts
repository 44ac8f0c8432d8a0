import type { PointKind } from '@zhiben/vocabulary/monitoring.ts';
import type { Fate } from '@zhiben/vocabulary/telemetry.ts';
import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';

interface GatewaysTable {
  id: string;
  enterprise_id: string;
  name: string;
  login: string;
  secret_hash: string;
  line_hash: string | null;
  closed_at: Date | null;
  created_at: Date;
}

export interface PointsTable {
  id: GeneratedAlways<number>;
  enterprise_id: string;
  tag: string;
  name: string;
  kind: PointKind;
  unit: string;
  range_low: number;
  range_high: number;
  decimals: number;
  every_seconds: number;
  equipment: string | null;
  place_id: string | null;
  closed_at: Date | null;
  created_at: Date;
}

interface GatewayFatesTable {
  gateway_id: string;
  enterprise_id: string;
  on_day: string;
  fate: Fate;
  samples: number;
  example: string | null;
  last_at: Date;
}

interface SampleBlocksTable {
  id: GeneratedAlways<number>;
  from_at: Date;
  until_at: Date;
  samples: number;
  payload: Buffer;
  share: number | null;
}

interface SampleChunksTable {
  point_id: number;
  hour_at: Date;
  part: Generated<number>;
  samples: number;
  least: number | null;
  most: number | null;
  mean: number | null;
  payload: Buffer;
}

interface RetentionSettingsTable {
  revision: number;
  days: JSONColumnType<Record<PointKind, number>>;
  reason: string;
  made_at: Date;
  made_by: string;
  made_by_name: string;
}

interface IngestSharesTable {
  share: number;
  holder: string | null;
  epoch: number;
  held_until: Date | null;
  log: string | null;
  position: number;
}

interface IngestWorkersTable {
  id: string;
  seen_at: Date;
}

interface IngestCheckpointsTable {
  share: number;
  log: string;
  position: number;
  state: Buffer;
}

interface EvaluationCheckpointTable {
  one: Generated<boolean>;
  block: number;
  state: Buffer;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    gateways: GatewaysTable;
    points: PointsTable;
    gateway_fates: GatewayFatesTable;
    sample_blocks: SampleBlocksTable;
    sample_chunks: SampleChunksTable;
    retention_settings: RetentionSettingsTable;
    ingest_shares: IngestSharesTable;
    ingest_workers: IngestWorkersTable;
    ingest_checkpoints: IngestCheckpointsTable;
    evaluation_checkpoint: EvaluationCheckpointTable;
  }
}
