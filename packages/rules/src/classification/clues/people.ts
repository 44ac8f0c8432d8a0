import { BARE, type Clue, DECISIVE, FAINT, FAIR, GENERAL, STRONG, type Temper } from '../clue.ts';
import { mention } from '../concept.ts';
import { absent, notAsRequired } from '../lexicon/defects.ts';
import {
  equipmentOperator,
  licence,
  lowSchooling,
  noLicence,
  notCarried,
  notExamined,
  principal,
  qualification,
  retraining,
  schooling,
  specialWorker,
  unproven,
  withinSixMonths,
} from '../lexicon/people.ts';
import { all, follows, has, near, not, one } from '../pattern.ts';

const PRINCIPAL = ['MH-01', 'AQ-5.1.1'];
const SPECIAL_WORK = ['MH-02', 'AQ-5.1.4'];
const operator = mention('操作人员', '操作(?:人员|工|员)|从业人员|岗位人员|员工|职工');
const steward = mention('重大危险源包保', '包保');
const stewardshipFailed = mention(
  '包保未履职',
  '未(?:能|按[^,;。]{0,10}|有效|认真|严格)*(?:落实|履行|履职|建立|明确|设置|公示|开展|任命|更新|填写|记录|制定)|无[^,;。]{0,10}(?:记录|人员)|不(?:落实|清楚|了解|知道|熟悉|到位|符合|履职)|缺(?:失|少)|履职不|流于形式',
);

const examined = all(
  has(principal),
  has(notExamined),
  not(has(specialWorker)),
  not(has(equipmentOperator)),
  not(has(schooling)),
);
const licensed = all(has(specialWorker), has(noLicence));

export const peopleClues: readonly Clue[] = [
  {
    criteria: PRINCIPAL,
    strength: DECISIVE,
    why: '负责人或安全管理人员无有效考核合格证',
    finds: examined,
    asks: ['appointedOn'],
  },
  {
    criteria: PRINCIPAL,
    strength: STRONG,
    why: '负责人或安全管理人员无有效考核合格证',
    finds: examined,
    within: 'sentence',
    asks: ['appointedOn'],
  },
  {
    criteria: PRINCIPAL,
    strength: FAIR,
    why: '负责人或安全管理人员的考核合格资格不成立',
    finds: all(
      has(principal),
      one(near(qualification, unproven, 14), follows(qualification, unproven, 16)),
      not(has(specialWorker)),
      not(has(equipmentOperator)),
      not(has(schooling)),
    ),
    within: 'sentence',
    asks: ['appointedOn'],
  },
  {
    criteria: PRINCIPAL,
    strength: BARE,
    why: '未按年度参加再培训',
    finds: all(has(principal), has(retraining)),
    asks: ['appointedOn'],
  },
  {
    criteria: ['AQ-5.1.2'],
    strength: STRONG,
    why: '任职人员的学历、专业或职称不符合条件',
    finds: all(has(principal), has(schooling), one(has(absent), has(notAsRequired))),
    within: 'sentence',
  },
  {
    criteria: PRINCIPAL,
    strength: GENERAL,
    why: '任职人员的学历、专业或职称不符合条件',
    finds: all(has(principal), has(schooling), one(has(absent), has(notAsRequired))),
    within: 'sentence',
    lookAlike: '学历、职称、注册安全工程师配备问题不是“未经考核合格”',
  },
  {
    criteria: ['AQ-5.1.3'],
    strength: STRONG,
    why: '操作人员教育程度不符合条件',
    finds: all(has(operator), has(lowSchooling), one(has(absent), has(notAsRequired))),
    within: 'sentence',
  },
  {
    criteria: SPECIAL_WORK,
    strength: DECISIVE,
    why: '特种作业人员无有效操作证',
    finds: licensed,
    asks: ['certificate'],
  },
  {
    criteria: SPECIAL_WORK,
    strength: STRONG,
    why: '特种作业人员无有效操作证',
    finds: licensed,
    within: 'sentence',
    asks: ['certificate'],
  },
  {
    criteria: SPECIAL_WORK,
    strength: FAIR,
    why: '特种作业人员的操作资格不成立',
    finds: all(has(specialWorker), one(near(licence, unproven, 14), follows(licence, unproven, 16))),
    within: 'sentence',
    asks: ['certificate'],
  },
  {
    criteria: SPECIAL_WORK,
    strength: FAINT,
    why: '涉及持证',
    finds: all(has(equipmentOperator), has(noLicence)),
    within: 'sentence',
  },
  { criteria: SPECIAL_WORK, strength: FAINT, why: '涉及持证', finds: has(noLicence) },
  {
    criteria: ['AQ-5.1.5'],
    strength: STRONG,
    why: '重大危险源包保责任未履行',
    finds: all(has(steward), has(stewardshipFailed)),
    within: 'sentence',
  },
];

export const peopleTempers: readonly Temper[] = [
  { criteria: PRINCIPAL, when: has(withinSixMonths), factor: 0.5, lookAlike: '任职未满6个月且有培训合格证明的不判定' },
  { criteria: SPECIAL_WORK, when: has(equipmentOperator), factor: 0.4, lookAlike: '特种设备作业人员证属另一制度' },
  {
    criteria: [...PRINCIPAL, ...SPECIAL_WORK],
    when: has(notCarried),
    factor: 0.5,
    lookAlike: '有证但未携带、未公示的不判定',
  },
  {
    criteria: SPECIAL_WORK,
    when: has(withinSixMonths),
    factor: 0.5,
    lookAlike: '已考核合格、证书待发且有证明的不判定',
  },
];
