import { type Random, randomFor } from '../random.ts';
import type { ReportKind } from './report-forms.ts';

/** What one agency writes into every report: its own introduction, habits and turns of phrase. */
export interface HouseStyle {
  readonly agency: string;
  readonly introduction: readonly string[];
  readonly methods: Readonly<Record<ReportKind, readonly string[]>>;
  readonly advice: readonly string[];
}

const WE = ['我公司', '本机构', '我中心', '本所', '评价机构'];
const SINCE = ['成立以来', '自取得资质起', '多年来', '在历次服务中'];
const DO = ['坚持', '始终秉持', '一贯遵循', '以此为准则，恪守'];
const VALUES = [
  '数据说话、客户至上',
  '独立公正、技术求实',
  '宁缺毋滥、质量为本',
  '严谨细致、服务园区',
  '科学检测、诚信评价',
  '重在现场、重在证据',
];
const SYSTEM = [
  '三级审核制度',
  '项目负责人终身负责制',
  '原始记录双人复核制度',
  '仪器期间核查制度',
  '现场影像留痕制度',
  '报告交叉互审制度',
];
const EQUIP = [
  '便携式四合一气体检测仪',
  '红外热像仪',
  '超声波测厚仪',
  '激光测距仪',
  '接地电阻测试仪',
  '防爆执法记录仪',
  '全站仪',
  '静电电位计',
];
const HOW = [
  '先查资料、后看现场、再与岗位员工座谈',
  '按装置流程自上游至下游逐台核对',
  '以班组交接班记录为线索倒查',
  '按风险大小排序后分组同步开展',
  '对照上一轮整改清单逐条复核',
];
const SHOW = [
  '以表格形式列出并附照片编号',
  '按单元汇总并给出责任部门',
  '逐条注明依据和整改期限',
  '以红黄两色区分轻重缓急',
  '在附件中给出坐标和示意图',
];
const ADVICE = [
  '把整改责任分解到班组和个人，每月由分管负责人签字销号',
  '在交接班室公示未整改问题，让当班员工知道风险在哪里',
  '把本报告的问题清单并入企业隐患排查台账，避免两张皮',
  '对反复出现的问题从采购、培训和制度上找根源',
  '结合大修计划一次性解决同类问题，减少重复动火',
  '选派懂工艺的人员参与后续检测，提高自查能力',
  '与周边企业建立信息互通，防止事故外溢',
  '每半年组织一次无脚本演练，检验处置卡是否管用',
];

/** The style of an agency by its name: the same for the same seed. */
export function houseStyle(seed: number, agency: string): HouseStyle {
  const by = randomFor(seed, `house ${agency}`);
  const we = by.pick(WE);
  return {
    agency,
    introduction: [
      `${we}${by.pick(SINCE)}${by.pick(DO)}“${by.pick(VALUES)}”的理念，实行${by.pick(SYSTEM)}和${by.pick(SYSTEM)}。`,
      `${we}现有专职技术人员${by.between(12, 80)}人，其中高级职称${by.between(3, 20)}人，配备${by.pick(EQUIP)}、${by.pick(EQUIP)}等仪器${by.between(30, 400)}台套。`,
      `${we}承诺与委托方不存在影响公正性的利益关系，对报告所载数据的来源${by.pick(['可追溯', '逐项留痕', '保存六年备查'])}，接受主管部门监督。`,
    ],
    methods: {
      evaluation: methods(by, we, '评价'),
      testing: methods(by, we, '检测'),
      inspection: methods(by, we, '检验'),
    },
    advice: Array.from(
      { length: by.between(2, 4) },
      () => `${we}${by.pick(['建议', '提示', '希望企业', '提请'])}：${by.pick(ADVICE)}。`,
    ),
  };
}

const methods = (by: Random, we: string, word: string): readonly string[] => [
  `${word}人员进厂后${by.pick(HOW)}，${by.pick(['全程', '每日', '分段'])}由企业${by.pick(['安全总监', '安环部长', '设备主管'])}陪同并签字确认。`,
  `${we}将${word}中发现的问题${by.pick(SHOW)}，${by.pick(['当日与企业交换意见', '离厂前召开末次会议', '三日内发出意见反馈单'])}。`,
  `使用的${by.pick(EQUIP)}在${word}前后各核查一次，读数偏差超过${by.pick(['百分之三', '百分之五', '允差一半'])}时${by.pick(['重新测量', '更换仪器后复测', '该组数据作废'])}。`,
];
