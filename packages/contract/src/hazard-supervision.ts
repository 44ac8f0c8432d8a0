import { FalseRectification, ListingLevel } from '@zhiben/vocabulary/hazards.ts';
import { move, params, tag } from './hazard-move.ts';
import { HazardDetail } from './hazard-view.ts';
import { operation } from './operation.ts';
import { Day, text } from './shared.ts';

export const listHazardPublicly = operation({
  id: 'listHazardPublicly',
  method: 'POST',
  path: '/hazards/:hazardId/listing',
  tag,
  permission: 'hazard:list',
  summary: '挂牌督办',
  params,
  body: move.extend({ listingLevel: ListingLevel }),
  result: HazardDetail,
});

/** An on-site review is made by two or more, named and set apart by 、 or a comma. */
export const Reviewers = text(120).refine(
  (names) => new Set(names.split(/[、，,;；\s]+/).filter((name) => name !== '')).size >= 2,
  '现场审查须两人以上，姓名用顿号隔开',
);

export const writeOffHazard = operation({
  id: 'writeOffHazard',
  method: 'POST',
  path: '/hazards/:hazardId/write-off',
  tag,
  permission: 'hazard:review',
  summary: '现场审查合格，核销',
  params,
  body: move.extend({ reviewedOn: Day, findings: text(1000), reviewers: Reviewers }),
  result: HazardDetail,
});

export const returnHazard = operation({
  id: 'returnHazard',
  method: 'POST',
  path: '/hazards/:hazardId/return',
  tag,
  permission: 'hazard:review',
  summary: '现场审查不合格，退回整改',
  params,
  body: move.extend({
    reviewedOn: Day,
    reason: text(1000),
    because: FalseRectification.nullable().default(null),
    rectifyBy: Day,
  }),
  result: HazardDetail,
});

export const reopenHazard = operation({
  id: 'reopenHazard',
  method: 'POST',
  path: '/hazards/:hazardId/reopening',
  tag,
  permission: 'hazard:reopen',
  summary: '重新打开（表面、假装、敷衍整改）',
  params,
  body: move.extend({ because: FalseRectification, reason: text(1000), rectifyBy: Day }),
  result: HazardDetail,
});

export const closeHazardOnRecord = operation({
  id: 'closeHazardOnRecord',
  method: 'POST',
  path: '/hazards/:hazardId/closure-on-record',
  tag,
  permission: 'hazard:determine',
  summary: '一般隐患据原台账销号',
  params,
  body: move.extend({ reason: text(500) }),
  result: HazardDetail,
});

export const stopProduction = operation({
  id: 'stopProduction',
  method: 'POST',
  path: '/hazards/:hazardId/production-stop',
  tag,
  permission: 'hazard:stop-production',
  summary: '责令停产停业',
  params,
  body: move.extend({ scope: text(300) }),
  result: HazardDetail,
});

export const resumeProduction = operation({
  id: 'resumeProduction',
  method: 'POST',
  path: '/hazards/:hazardId/production-resumption',
  tag,
  permission: 'hazard:stop-production',
  summary: '同意恢复生产',
  params,
  body: move.extend({ reason: text(500) }),
  result: HazardDetail,
});

export const extendHazard = operation({
  id: 'extendHazard',
  method: 'POST',
  path: '/hazards/:hazardId/extension',
  tag,
  permission: 'hazard:extend',
  summary: '延长整改期限',
  params,
  body: move.extend({ rectifyBy: Day, reason: text(500) }),
  result: HazardDetail,
});
