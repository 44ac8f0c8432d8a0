import { criterion121 } from './criterion-121.ts';
import { chemicalUnits } from './scope.ts';

export const peopleAndManagement = [
  criterion121(1, '人员', {
    title: '主要负责人、安全管理人员未依法考核合格',
    scope: chemicalUnits,
    evidence: ['任命文件及任职日期', '安全生产知识和管理能力考核合格证', '年度再培训记录'],
    lookAlikes: ['任职未满6个月且有培训机构合格证明', '只是责任书未签订、履职记录不全'],
    topics: ['5.1.1', '5.1.2'],
  }),
  criterion121(2, '人员', {
    title: '特种作业人员未持证上岗',
    scope: chemicalUnits,
    evidence: ['特种作业人员名册与岗位表', '证书查询结果及复审日期'],
    lookAlikes: ['特种设备作业人员证（另一制度）', '已考核合格、证书待发且有证明', '证书未随身携带'],
    topics: ['5.1.4'],
  }),
  criterion121(16, '管理', {
    title: '未建立全员安全责任制或未实施隐患排查治理制度',
    scope: chemicalUnits,
    evidence: ['各岗位责任制文件', '隐患排查制度与实施记录'],
    lookAlikes: ['个别岗位职责表述不准', '台账、签字不规范'],
    topics: ['5.7.6'],
  }),
  criterion121(17, '管理', {
    title: '未制定操作规程和工艺控制指标',
    scope: chemicalUnits,
    evidence: ['岗位操作规程', '工艺控制指标与报警值'],
    lookAlikes: ['规程已有但内容不完善、未修订', '违反规程的个人行为'],
    topics: ['5.5.2'],
  }),
  criterion121(18, '管理', {
    title: '未按标准制定特殊作业制度或未有效执行',
    scope: chemicalUnits,
    evidence: ['作业票与影像、时间对照', '气体分析记录', '监护人在岗情况'],
    lookAlikes: ['作业票书写瑕疵', '个人防护用品佩戴不规范'],
    topics: ['5.6.1', '5.6.2', '5.6.3', '5.6.4'],
  }),
];
