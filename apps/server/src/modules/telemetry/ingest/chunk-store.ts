import { decodeChunk, encodeChunk } from '@zhiben/signals/history/chunk-codec.ts';
import type { Samples } from '@zhiben/signals/history/samples.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';
import { measured } from '../history/measured.ts';
import '../telemetry-tables.ts';

export interface PointHour {
  readonly pointId: number;
  readonly samples: Samples;
}

/** The table of points' hours. */
export function chunkStore(tx: Tx) {
  return {
    /** Each as a further part of its hour. All travel in one value and are cut out of it there: an array of bytes would go as text. */
    async add(hourAt: Date, hours: readonly PointHour[]): Promise<void> {
      const payloads = hours.map(({ samples }) => encodeChunk(samples));
      const figures = hours.map(({ samples }) => measured(samples));
      const starts = startsOf(payloads);
      await sql`
        insert into sample_chunks (point_id, hour_at, part, samples, least, most, mean, payload)
        select point_id, ${hourAt}::timestamptz,
          (select coalesce(max(part) + 1, 0) from sample_chunks as known where known.point_id = fresh.point_id and hour_at = ${hourAt}),
          samples, least, most, mean, substring(${Buffer.concat(payloads)}::bytea from start for length)
        from unnest(
          ${hours.map(({ pointId }) => pointId)}::int[], ${hours.map(({ samples }) => samples.length)}::int[],
          ${figures.map(({ least }) => least)}::float8[], ${figures.map(({ most }) => most)}::float8[],
          ${figures.map(({ mean }) => mean)}::float8[], ${starts}::int[], ${payloads.map(({ length }) => length)}::int[]
        ) as fresh (point_id, samples, least, most, mean, start, length)`.execute(tx);
    },

    /** One point's chunks that touch a stretch of time, in the order in which their samples came. */
    async of(pointId: number, fromAt: Date, untilAt: Date): Promise<readonly Samples[]> {
      const rows = await tx
        .selectFrom('sample_chunks')
        .select('payload')
        .where('point_id', '=', pointId)
        .where('hour_at', '>', new Date(fromAt.getTime() - 3_600_000))
        .where('hour_at', '<=', untilAt)
        .orderBy('hour_at')
        .orderBy('part')
        .execute();
      return rows.map(({ payload }) => decodeChunk(payload));
    },

    /** Hours that stand in several parts; of some points alone, where several workers divide them. */
    async inParts(
      before: Date,
      limit: number,
      pointIds?: readonly number[],
    ): Promise<readonly { readonly pointId: number; readonly hourAt: Date }[]> {
      const rows = await tx
        .selectFrom('sample_chunks')
        .select(['point_id', 'hour_at'])
        .distinct()
        .where('part', '>', 0)
        .where('hour_at', '<', before)
        .$if(pointIds !== undefined, (parts) => parts.where(sql<boolean>`point_id = any(${pointIds}::int[])`))
        .limit(limit)
        .execute();
      return rows.map(({ point_id, hour_at }) => ({ pointId: point_id, hourAt: hour_at }));
    },

    async drop(pointId: number, hourAt: Date): Promise<void> {
      await tx.deleteFrom('sample_chunks').where('point_id', '=', pointId).where('hour_at', '=', hourAt).execute();
    },

    /** The newest chunk of each point. */
    async newest(): Promise<readonly PointHour[]> {
      const { rows } = await sql<{ point_id: number; payload: Buffer }>`
        select id as point_id, payload from points cross join lateral (
          select payload from sample_chunks where point_id = id order by hour_at desc, part desc limit 1) as newest`.execute(
        tx,
      );
      return rows.map(({ point_id, payload }) => ({ pointId: point_id, samples: decodeChunk(payload) }));
    },
  };
}

/** Where each begins in all of them put together, counted from one as SQL does. */
function startsOf(payloads: readonly Uint8Array[]): readonly number[] {
  let next = 1;
  return payloads.map(({ length }) => {
    next += length;
    return next - length;
  });
}
