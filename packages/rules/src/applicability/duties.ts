import { allApply, type Scope } from '../engine/applicability.ts';
import type { Source } from '../engine/rule.ts';
import { hasMajorHazardInstallation, ofKind, ownedBy } from '../engine/scopes.ts';
import { criteriaOf } from '../major-hazards.ts';
import {
  belongsTo,
  everyEnterprise,
  fullCoverageInspection,
  hazchemEnterprise,
  locatedIn,
  oilOrGasStorage,
  withoutStandardization,
} from './scopes.ts';

/** What the action plan or a standard lays on some enterprises; `dueOn` is the last day where there is one. */
export interface Duty {
  readonly id: string;
  readonly label: string;
  readonly scope: Scope;
  readonly source: Source;
  readonly dueOn?: string;
}

const majorHazardEnterprise = allApply(hazchemEnterprise, hasMajorHazardInstallation);
const fillingStation = ofKind('filling-station');
const stateOwned = ownedBy('central', 'state');
const inTownOrOnExpressway = locatedIn('built-up', 'expressway-service');

export const DUTIES: readonly Duty[] = [
  determination('determination-121', 'mem-2017-121', '按121号判定重大事故隐患（2026-09-29以前发现的）'),
  determination('determination-aq-3067', 'aq-3067-2026', '按AQ 3067-2026判定重大事故隐患（2026-09-30起发现的）'),
  plan(1, 'self-check', '重大事故隐患自查自改、全员安全生产责任制', everyEnterprise, '2024-06-30'),
  plan(3, 'full-coverage-inspection', '列入年度全覆盖精准执法检查', fullCoverageInspection),
  plan(6, 'permit-scene', '特殊作业审批与作业管理场景', majorHazardEnterprise, '2024-12-31'),
  plan(6, 'positioning', '人员定位系统（含人员聚集监测预警）', majorHazardEnterprise, '2024-12-31'),
  plan(6, 'commitment', '每日安全风险承诺公告', hazchemEnterprise),
  plan(7, 'stewardship', '重大危险源安全包保责任制', majorHazardEnterprise),
  plan(7, 'joint-inspection', '“消地协作”专项检查', majorHazardEnterprise),
  plan(10, 'predictive-maintenance', '重要机泵设备完整性管理与预测性维修系统', majorHazardEnterprise, '2025-12-31'),
  plan(11, 'four-systems', '视频监控、气体检测、紧急切断、智能化管控平台“四个系统”', oilOrGasStorage, '2024-12-31'),
  plan(13, 'standardization-3', '安全生产标准化达到三级及以上', hazchemEnterprise, '2025-12-31'),
  plan(
    13,
    'standardization-2',
    '中石油油库标准化达到二级',
    allApply(ofKind('oil-depot'), belongsTo('cnpc')),
    '2024-12-31',
  ),
  plan(14, 'monitoring-data', '重大危险源监测监控数据接入', majorHazardEnterprise, '2025-12-31'),
  plan(15, 'platform-data', '特殊作业、人员定位、视频分析、雷电预警信息接入', oilOrGasStorage),
  plan(
    15,
    'video-analytics-2024',
    '视频智能分析（央企、国企在建成区、高速服务区的加油站）',
    townStations(),
    '2024-12-31',
  ),
  plan(15, 'video-analytics-2025', '视频智能分析（其余国有企业所属加油站）', otherStateStations(), '2025-12-31'),
  plan(15, 'video-analytics-2026', '视频智能分析（其他加油站）', otherStations(), '2026-12-31'),
  plan(18, 'pharma-by-reference', '参照危险化学品生产企业的安全生产条件监管', ofKind('pharma')),
  plan(18, 'pharma-assessment', '安全生产现状第三方风险评估', ofKind('pharma'), '2025-12-31'),
  {
    id: 'colour-at-least-orange',
    label: '安全风险分类调整为橙色及以上',
    scope: allApply(hazchemEnterprise, withoutStandardization),
    source: planSource('四（二）'),
  },
];

function townStations(): Scope {
  return allApply(fillingStation, stateOwned, inTownOrOnExpressway);
}

function otherStateStations(): Scope {
  return allApply(fillingStation, stateOwned, locatedIn('park', 'other'));
}

function otherStations(): Scope {
  return allApply(fillingStation, ownedBy('private', 'other'));
}

function plan(measure: number, id: string, label: string, scope: Scope, dueOn?: string): Duty {
  return { id, label, scope, source: planSource(`第${measure}项`), ...(dueOn === undefined ? {} : { dueOn }) };
}

function planSource(clause: string): Source {
  return {
    standard: '全区化工和危险化学品安全生产治本攻坚三年行动实施方案（2024-2026年）',
    clause,
    basis: 'quotation',
  };
}

/** An edition is used by whom any of its criteria speaks to in general: the first one has no condition beyond that. */
function determination(id: string, editionId: string, label: string): Duty {
  const [first] = criteriaOf(editionId);
  if (first === undefined) throw new Error(`no criteria in ${editionId}`);
  return { id, label, scope: first.scope, source: { ...first.source, clause: '适用范围' } };
}
