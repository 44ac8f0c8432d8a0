import type { CampaignIndicator, CampaignPlan, CampaignScope, PlanItem, PlanMeasure } from './plan.ts';

/**
 * The plan of 2024-03-18 of Shangdang district, restated. Another district loads its own by editing what the console hands out.
 * Days are those of the plan; "mid-November" ends on the 20th.
 */
export const CHANGZHI_2024: CampaignPlan = {
  title: '全区化工和危险化学品安全生产治本攻坚三年行动实施方案（2024-2026年）',
  district: '长治市上党区',
  issuedOn: '2024-03-18',
  untilOn: '2026-12-31',
  measures: [
    measure(1, '一、重大事故隐患动态清零', '重大事故隐患源头治理、高质量整改', [
      own('建立重大事故隐患自查自改常态化机制', 'every', '2024-06-30', 'self-checks-running'),
      own('健全全员安全生产责任制：岗位清单齐全，在岗人员全部签认', 'every', '2024-06-30', 'duty-lists-signed'),
      office('各渠道发现的重大事故隐患全部入库并判定', 'every', '2024-12-31', 'hazards-determined'),
      own('2023年及以前的重大事故隐患基本消除', 'every', '2024-12-31', 'old-stock-cleared'),
      own('高质量整改：整改不实被重开的重大隐患全部销号', 'every', null, 'rectified-for-real'),
    ]),
    measure(2, '一、重大事故隐患动态清零', '责任倒查机制', [
      own('公司季查、厂级月查、车间周查、班组日查按期完成', 'every', null, 'cadence-kept'),
      office('非企业自查发现的重大隐患逐条责任倒查', 'every', null, 'traced-back'),
    ]),
    measure(3, '二、安全生产监管执法', '全覆盖精准执法检查', [
      office('每年一次全覆盖精准执法检查', 'full-coverage', '2026-12-31', 'inspected-this-year'),
    ]),
    measure(4, '二、安全生产监管执法', '提升执法能力水平', [
      office('“四不两直”、明查暗访，严重违法“一案双罚”', 'district', null, null),
    ]),
    measure(5, '三、作业安全专项治理', '严格危险作业安全监管', [
      own('建立危险作业管理、培训及自查自改工作机制', 'hazchem', '2024-12-31', null),
      office('危险作业列为执法必查项，公布曝光违法违规行为', 'district', null, null),
    ]),
    measure(6, '三、作业安全专项治理', '危险作业过程管理系统建用', [
      own('应用特殊作业审批与作业管理场景', 'major-hazard', '2024-12-31', null),
      own('应用人员定位系统（含人员聚集风险监测预警）', 'major-hazard', '2024-12-31', null),
      own('每日安全风险承诺公告', 'hazchem', null, null),
    ]),
    measure(7, '四、重大安全风险防控', '重大危险源安全风险管控', [
      own('每个重大危险源明确三名包保责任人', 'major-hazard', null, 'stewards-named'),
      own('包保责任人按期履职', 'major-hazard', null, 'stewardship-kept'),
      office('“消地协作”专项检查', 'major-hazard', null, 'joint-inspected'),
    ]),
    measure(8, '四、重大安全风险防控', '高危细分领域安全风险管控', [
      own('油气储存企业建立风险管控长效机制', 'oil-or-gas', null, null),
      office('油气储存企业整治落实情况复核', 'oil-or-gas', null, 'rechecks-done'),
    ]),
    measure(9, '四、重大安全风险防控', '严格承包商管理', [
      own('外来作业人员统一培训、责任、检查、考核', 'hazchem', null, null),
    ]),
    measure(10, '五、工艺技术设备更新升级', '设备完整性管理与预测性维修', [
      own('重要机泵应用设备完整性管理与预测性维修系统', 'major-hazard', '2025-12-31', null),
    ]),
    measure(11, '五、工艺技术设备更新升级', '油气储存企业整治提升', [
      own('“四个系统”配备应用问题全部整改', 'oil-or-gas', '2024-12-31', null),
    ]),
    measure(12, '六、安全生产标准化', '持续推动标准化体系建设', [
      own('标准化体系自评和持续改进', 'hazchem', null, null),
    ]),
    measure(13, '六、安全生产标准化', '危险化学品企业全面达标创建', [
      own('标准化达到三级及以上', 'hazchem', '2025-12-31', 'standardization-3'),
      own('中石油油库标准化达到二级', 'cnpc-depot', '2024-12-31', 'standardization-2'),
      own('部分加油站创建二级标准化', 'filling-station', null, 'standardization-2'),
      office('标准化不达标的，安全风险调整为橙色及以上', 'without-standardization', null, 'graded-orange', '四（二）'),
    ]),
    measure(14, '七、风险管控数字化转型', '风险监测预警能力提升', [
      own('重大危险源监测监控数据接入', 'major-hazard', '2025-12-31', 'monitoring-connected'),
      own('多手段融合的泄漏超前预警', 'major-hazard', null, null),
    ]),
    measure(15, '七、风险管控数字化转型', '油气储存企业智能化水平', [
      own('特殊作业、人员定位、视频分析、雷电预警信息接入', 'oil-or-gas', null, null),
      own('城市建成区、高速服务区国有加油站安装视频智能分析', 'station-in-town', '2024-12-31', null),
      own('其余国有加油站安装视频智能分析', 'station-of-state', '2025-12-31', null),
      own('其他加油站力争安装视频智能分析', 'station-other', '2026-12-31', null),
    ]),
    measure(16, '八、人员专业素质能力', '重点人员专业素质能力', [
      own('细化从业人员教育培训规定，健全效果督导机制', 'every', '2024-12-31', null),
      own('特种作业持证上岗、先培训后上岗、逢查必考', 'every', null, null),
    ]),
    measure(17, '八、人员专业素质能力', '安全监管人员专业素质', [
      office('危险化学品安全监管人员全覆盖培训', 'district', '2026-12-31', null),
    ]),
    measure(18, '九、医药生产企业', '参照危险化学品生产企业监管', [
      office('第三方安全风险评估一轮', 'pharma', '2025-12-31', null),
    ]),
    measure(20, '十、打击非法违法“小化工”', '常态化“打非治违”机制', [
      office('排查重点区域，行刑衔接，追根溯源', 'district', null, null),
    ]),
  ],
  filings: [
    { kind: 'plan', year: 2024, title: '治本攻坚三年行动实施方案', dueOn: '2024-03-20' },
    { kind: 'summary', year: 2024, title: '2024年度工作总结', dueOn: '2024-11-20' },
    { kind: 'summary', year: 2025, title: '2025年度工作总结', dueOn: '2025-11-20' },
    { kind: 'evaluation', year: 2026, title: '治本攻坚三年行动评估报告', dueOn: '2026-11-10' },
    { kind: 'summary', year: 2026, title: '2026年度工作总结', dueOn: '2026-11-20' },
  ],
};

function measure(number: number, section: string, title: string, items: readonly PlanItem[]): PlanMeasure {
  return { number, section, title, items };
}

type Seen = CampaignIndicator | null;

function own(words: string, scope: CampaignScope, dueOn: string | null, indicator: Seen): PlanItem {
  return { words, owner: 'enterprise', scope, dueOn, indicator, clause: null };
}

function office(
  words: string,
  scope: CampaignScope,
  dueOn: string | null,
  indicator: Seen,
  clause: string | null = null,
): PlanItem {
  return { words, owner: 'bureau', scope, dueOn, indicator, clause };
}
