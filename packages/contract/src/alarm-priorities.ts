import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { AlarmConsequence, AlarmPriority, AlarmResponse } from '@zhiben/vocabulary/monitoring.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Instant, text } from './shared.ts';

const tag = '报警设定';
const params = z.object({ enterpriseId: EnterpriseId });

/** The priority of an alarm, by what happens without an answer and how long there is to give one. */
export const PriorityMatrix = z.record(AlarmConsequence, z.record(AlarmResponse, AlarmPriority));
export type PriorityMatrix = z.infer<typeof PriorityMatrix>;

export const PriorityMatrixVersion = z.object({
  /** 0 is what the product ships. */
  version: z.number().int().min(0),
  matrix: PriorityMatrix,
  reason: z.string(),
  madeAt: Instant.nullable(),
  madeByName: z.string().nullable(),
});
export type PriorityMatrixVersion = z.infer<typeof PriorityMatrixVersion>;

export const getPriorityMatrix = operation({
  id: 'getPriorityMatrix',
  method: 'GET',
  path: '/alarm-priorities/:enterpriseId',
  tag,
  permission: 'alarm:read',
  summary: '一家企业的报警优先级矩阵及其各版',
  params,
  result: z.object({
    enterpriseId: EnterpriseId,
    enterpriseName: z.string(),
    /** Newest first. */
    versions: z.array(PriorityMatrixVersion),
  }),
});

export const changePriorityMatrix = operation({
  id: 'changePriorityMatrix',
  method: 'POST',
  path: '/alarm-priorities/:enterpriseId',
  tag,
  permission: 'alarm:configure',
  summary: '修改报警优先级矩阵：存为新版，各项报警设定立即按新矩阵定级',
  params,
  body: z.object({
    /** The newest version the person saw. */
    seenVersion: z.number().int().min(0).max(100_000),
    matrix: PriorityMatrix,
    reason: text(500),
  }),
  result: PriorityMatrixVersion.extend({
    /** How many alarms have another priority by it. */
    changed: z.number().int(),
  }),
});

export const alarmPriorityOperations = { getPriorityMatrix, changePriorityMatrix };
