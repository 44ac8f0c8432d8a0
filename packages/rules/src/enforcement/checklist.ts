import type { Source } from '../engine/rule.ts';
import type { EnterpriseKind } from '../enterprise-facts.ts';
import type { ConductId } from './articles/penal-article.ts';

/** One thing to look at on site, with the clause it rests on and the conduct it would be, were it found wanting. */
export interface ChecklistItem {
  readonly key: string;
  readonly text: string;
  readonly source: Source;
  readonly conduct: ConductId;
  /** Absent: looked at everywhere. */
  readonly kinds?: readonly EnterpriseKind[];
}

/** Numbers are locators that were verified; what a clause asks for is restated and not yet compared word by word. */
const aq = (clause: string): Source => ({ standard: 'AQ 3067-2026', clause, basis: 'provisional' });
const law = (clause: string): Source => ({ standard: '安全生产法', clause, basis: 'provisional' });
const hazchem = (clause: string): Source => ({ standard: '危险化学品安全法', clause, basis: 'provisional' });

const CHEMICAL = ['producer', 'pharma'] as const;
const TANKS = ['producer', 'storage-dealer', 'oil-depot', 'gas-supply', 'warehouse'] as const;
const STORES = ['producer', 'pharma', 'storage-dealer', 'warehouse', 'user'] as const;
const DEALS = ['dealer', 'storage-dealer', 'oil-depot', 'filling-station', 'gas-supply'] as const;

const ITEMS: readonly ChecklistItem[] = [
  item('principal-passed', '主要负责人和安全管理人员经考核合格且在有效期内', aq('5.1.1'), 'people-and-records'),
  item('special-workers', '特种作业人员持有效操作证上岗', aq('5.1.4'), 'people-and-records'),
  item('training', '从业人员教育培训有内容、时间、考核记录', law('第97条'), 'people-and-records'),
  item('responsibility', '建立并落实全员安全生产责任制和隐患排查治理制度', aq('5.7.6'), 'hazard-system'),
  item('hazard-records', '隐患排查治理如实记录并向从业人员通报', law('第97条'), 'people-and-records'),
  item('major-reported', '重大事故隐患及排查治理情况按规定报告', law('第101条'), 'hazard-system'),
  item('drills', '应急预案经备案并定期演练，应急物资完好', law('第97条'), 'people-and-records'),
  item('signs', '危险场所设置安全警示标志', law('第99条'), 'equipment-and-monitoring'),
  item('equipment', '安全设备定期维护、检测，未关闭破坏监控报警设施', law('第99条'), 'equipment-and-monitoring'),
  item('special-work', '动火、受限空间等特殊作业按规定审批、监护', aq('5.6.1'), 'dangerous-goods-management'),
  item('contractors', '承包承租单位资质核查，签订安全管理协议并统一协调管理', law('第103条'), 'leasing-contracting'),
  item('insurance', '按规定投保安全生产责任保险', law('第109条'), 'liability-insurance'),
  item('gas-alarm', '可燃、有毒气体检测报警设置齐全并正常投用', aq('5.4.2'), 'equipment-and-monitoring', [
    ...TANKS,
    'pharma',
    'user',
    'filling-station',
  ]),
  item('explosion-proof', '爆炸危险场所电气设备防爆完好', aq('5.4.3'), 'equipment-and-monitoring', [
    ...TANKS,
    'pharma',
    'user',
    'filling-station',
  ]),
  item('licence', '许可证在有效期内，经营品种、方式、场所与许可一致', aq('5.7.1'), 'dealing-without-licence', DEALS),
  item('purchases', '采购来源有许可，购销台账完整可追溯', hazchem('第106条'), 'buying-from-unlicensed', DEALS),
  item('no-goods', '不带储存的经营场所未存放实物', aq('5.7.1'), 'storage-and-facilities', ['dealer']),
  item('unloading', '卸油静电接地、紧急切断装置完好并按规程操作', law('第99条'), 'equipment-and-monitoring', [
    'filling-station',
  ]),
  item('labels', '安全技术说明书和安全标签齐全', hazchem('第101条'), 'chemical-basics', [...STORES, ...DEALS]),
  item('storage', '危险化学品分区分类储存，未超量、超品种、禁忌混放', aq('5.5.8'), 'storage-and-facilities', STORES),
  item('source', '重大危险源登记建档、评估、监控，包保责任落实', hazchem('第103条'), 'major-hazard-source', [
    ...TANKS,
    'pharma',
    'user',
  ]),
  item('shut-off', '罐区紧急切断系统设置并正常投用', aq('5.5.6'), 'storage-and-facilities', TANKS),
  item('relief', '安全阀、爆破片等泄压装置正常投用', aq('5.4.6'), 'storage-and-facilities', [...TANKS, 'pharma']),
  item('filling', '充装、装卸采用规定的连接系统', aq('5.4.4'), 'storage-and-facilities', ['gas-supply', 'producer']),
  item('automation', '重点监管工艺自动化控制、紧急停车系统投用', aq('5.5.3'), 'chemical-basics', CHEMICAL),
  item('interlocks', '安全联锁摘除、变更经审批并有措施', aq('5.5.7'), 'storage-and-facilities', CHEMICAL),
  item('reaction', '精细化工反应安全风险评估及其措施落实', aq('5.3.5'), 'chemical-basics', CHEMICAL),
  item('commitment', '每日安全风险研判与承诺公告真实', aq('5.7.7'), 'dangerous-goods-management', [
    ...TANKS,
    'pharma',
    'filling-station',
    'dealer',
  ]),
];

/** What is looked at in an enterprise of this kind; of an unknown kind, what is looked at everywhere. */
export function checklistFor(kind: EnterpriseKind | undefined): readonly ChecklistItem[] {
  return ITEMS.filter(({ kinds }) => kinds === undefined || (kind !== undefined && kinds.includes(kind)));
}

export const clauseOf = ({ source }: ChecklistItem): string => `${source.standard} ${source.clause}`;

function item(
  key: string,
  text: string,
  source: Source,
  conduct: ConductId,
  kinds?: readonly EnterpriseKind[],
): ChecklistItem {
  return { key, text, source, conduct, ...(kinds === undefined ? {} : { kinds }) };
}
