import { PointKind } from '@zhiben/vocabulary/monitoring.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Instant, text } from './shared.ts';

const tag = '监测接入';
const days = z.number().int('请填写整数').min(30, '不能少于30天').max(36_500, '不能超过100年');

/** How many days readings of each kind of point are kept. */
export const RetentionDays = z.record(PointKind, days);
export type RetentionDays = z.infer<typeof RetentionDays>;

export const RetentionVersion = z.object({
  /** 0 is what the installation starts with. */
  version: z.number().int().min(0),
  days: RetentionDays,
  reason: z.string(),
  madeAt: Instant.nullable(),
  madeByName: z.string().nullable(),
});
export type RetentionVersion = z.infer<typeof RetentionVersion>;

export const getRetention = operation({
  id: 'getRetention',
  method: 'GET',
  path: '/retention',
  tag,
  permission: 'retention:read',
  summary: '监测数据保存期限、历次修改与现存数据',
  result: z.object({
    /** Newest first. */
    versions: z.array(RetentionVersion),
    leastDays: z.number().int(),
    /** What the installation keeps at most, whatever is set. */
    mostDays: z.number().int(),
    rule: z.object({ standard: z.string(), clause: z.string(), provisional: z.boolean() }),
    kept: z.array(
      z.object({
        kind: PointKind,
        points: z.number().int(),
        /** The hour of the oldest reading that has left memory; null where there is none. */
        oldestAt: Instant.nullable(),
      }),
    ),
  }),
});

export const changeRetention = operation({
  id: 'changeRetention',
  method: 'POST',
  path: '/retention',
  tag,
  permission: 'retention:set',
  summary: '修改监测数据保存期限：存为新版，当晚起执行',
  creates: true,
  body: z.object({
    /** The newest version the person saw. */
    seenVersion: z.number().int().min(0).max(100_000),
    days: RetentionDays,
    reason: text(500),
  }),
  result: RetentionVersion,
});

export const retentionOperations = { getRetention, changeRetention };
