import { DrawId, EnterpriseId, OfficerId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Day, Instant, text } from './shared.ts';

const tag = '双随机';
const params = z.object({ drawId: DrawId });

/** A random draw (双随机): its commitment first, then everything a stranger needs to compute it again. */
export const Draw = z.object({
  id: DrawId,
  title: z.string(),
  howMany: z.number().int(),
  enterprises: z.array(z.object({ id: EnterpriseId, name: z.string() })),
  officers: z.array(z.object({ id: OfficerId, name: z.string() })),
  commitment: z.string(),
  openedAt: Instant,
  openedByName: z.string(),
  made: z
    .object({
      at: Instant,
      seed: z.string(),
      witness: z.string(),
      drawn: z.array(z.object({ enterpriseId: EnterpriseId, officerIds: z.array(OfficerId) })),
    })
    .nullable(),
  publishedAt: Instant.nullable(),
  recipe: z.array(z.string()),
});
export type Draw = z.infer<typeof Draw>;

export const listDraws = operation({
  id: 'listDraws',
  method: 'GET',
  path: '/draws',
  tag,
  permission: 'draw:read',
  summary: '双随机抽取；未公开的结果只有经办人和局长可见',
  result: z.array(Draw),
});

export const openDraw = operation({
  id: 'openDraw',
  method: 'POST',
  path: '/draws',
  tag,
  permission: 'draw:make',
  summary: '确定抽取名单和数量，公布种子的承诺值',
  creates: true,
  body: z.object({
    title: text(80),
    howMany: z.number().int().min(1).max(200),
    enterpriseIds: z.array(EnterpriseId).min(1).max(2000),
    officerIds: z.array(OfficerId).min(1, '请选择执法人员').max(200),
  }),
  result: Draw,
});

export const makeDraw = operation({
  id: 'makeDraw',
  method: 'POST',
  path: '/draws/:drawId/result',
  tag,
  permission: 'draw:make',
  summary: '由见证人报词后抽取，抽中的随即成为密封的检查',
  params,
  body: z.object({ witness: text(60), plannedOn: Day, purpose: text(300) }),
  result: Draw,
});

export const publishDraw = operation({
  id: 'publishDraw',
  method: 'POST',
  path: '/draws/:drawId/publication',
  tag,
  permission: 'draw:make',
  summary: '检查全部开始后公开抽取结果',
  params,
  result: Draw,
});

export const drawOperations = { listDraws, openDraw, makeDraw, publishDraw };
