import { move, params, tag } from './hazard-move.ts';
import { HazardDetail, RectificationPlan } from './hazard-view.ts';
import { operation } from './operation.ts';
import { text } from './shared.ts';

export const planHazard = operation({
  id: 'planHazard',
  method: 'POST',
  path: '/hazards/:hazardId/plan',
  tag,
  permission: 'hazard:plan',
  summary: '报送整改方案（五落实）',
  params,
  body: move.extend({ plan: RectificationPlan }),
  result: HazardDetail,
});

export const rectifyHazard = operation({
  id: 'rectifyHazard',
  method: 'POST',
  path: '/hazards/:hazardId/rectification',
  tag,
  permission: 'hazard:rectify',
  summary: '报告整改完成',
  params,
  body: move.extend({ done: text(2000) }),
  result: HazardDetail,
});

export const acceptHazard = operation({
  id: 'acceptHazard',
  method: 'POST',
  path: '/hazards/:hazardId/acceptance',
  tag,
  permission: 'hazard:accept',
  summary: '企业验收通过',
  params,
  body: move.extend({ opinion: text(1000) }),
  result: HazardDetail,
});

export const rejectHazard = operation({
  id: 'rejectHazard',
  method: 'POST',
  path: '/hazards/:hazardId/rejection',
  tag,
  permission: 'hazard:accept',
  summary: '企业验收不通过',
  params,
  body: move.extend({ reason: text(1000) }),
  result: HazardDetail,
});

export const applyHazard = operation({
  id: 'applyHazard',
  method: 'POST',
  path: '/hazards/:hazardId/application',
  tag,
  permission: 'hazard:apply',
  summary: '提请核销',
  params,
  body: move.extend({ statement: text(1000) }),
  result: HazardDetail,
});
