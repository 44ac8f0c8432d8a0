import { Dismissal, HazardLevel } from '@zhiben/vocabulary/hazards.ts';
import { EnterpriseId, HazardId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { move, params, tag } from './hazard-move.ts';
import { CriterionLabel, HazardDetail } from './hazard-view.ts';
import { operation } from './operation.ts';
import { Day, text } from './shared.ts';

export const AssistResult = z.object({
  opinion: z.enum(['major-suspected', 'suspected', 'general-likely']),
  note: z.string(),
  editionId: z.string(),
  editionTitle: z.string(),
  ranked: z.array(
    z.object({
      label: CriterionLabel,
      counterparts: z.array(CriterionLabel),
      score: z.number(),
      words: z.array(z.object({ text: z.string(), start: z.number().int(), end: z.number().int(), why: z.string() })),
      missing: z.array(z.string()),
      evidence: z.array(z.string()),
      lookAlike: z.string().nullable(),
    }),
  ),
});

export const assistDetermination = operation({
  id: 'assistDetermination',
  method: 'POST',
  path: '/hazards/assistance',
  tag,
  permission: 'hazard:report',
  summary: '判定助手：相近判定情形、依据的字词、缺少的事实',
  body: z.object({ text: text(2000), enterpriseId: EnterpriseId.nullable().default(null), foundOn: Day }),
  result: AssistResult,
});

export const listCriteria = operation({
  id: 'listCriteria',
  method: 'GET',
  path: '/hazards/criteria',
  tag,
  permission: 'hazard:read',
  summary: '判定标准（按版本）',
  query: z.object({ asOf: Day.optional() }),
  result: z.array(
    z.object({
      editionId: z.string(),
      title: z.string(),
      inForceFrom: Day,
      inForceUntil: Day.nullable(),
      criteria: z.array(CriterionLabel),
    }),
  ),
});

export const determineHazard = operation({
  id: 'determineHazard',
  method: 'POST',
  path: '/hazards/:hazardId/determination',
  tag,
  permission: 'hazard:determine',
  summary: '判定等级',
  params,
  body: move.extend({
    level: HazardLevel,
    editionId: z.string().max(40),
    criterionId: z.string().max(40).nullable(),
    reason: text(1000),
    rectifyBy: Day.nullable().default(null),
  }),
  result: HazardDetail,
});

export const determineHazards = operation({
  id: 'determineHazards',
  method: 'POST',
  path: '/hazards/determinations',
  tag,
  permission: 'hazard:determine',
  summary: '批量判定',
  body: z.object({
    items: z
      .array(
        z.object({
          hazardId: HazardId,
          version: z.number().int(),
          level: HazardLevel,
          criterionId: z.string().max(40).nullable(),
        }),
      )
      .min(1)
      .max(200),
    reason: text(1000),
  }),
  result: z.object({ determined: z.number().int() }),
});

export const dismissHazard = operation({
  id: 'dismissHazard',
  method: 'POST',
  path: '/hazards/:hazardId/dismissal',
  tag,
  permission: 'hazard:dismiss',
  summary: '不予认定',
  params,
  body: move.extend({ because: Dismissal, duplicateOf: HazardId.nullable().default(null), reason: text(500) }),
  result: HazardDetail,
});
