import { criterion121 } from './criterion-121.ts';
import { chemicalUnits, twoKeysOneMajor } from './scope.ts';

export const sitingAndDesign = [
  criterion121(3, '选址与设计', {
    title: '“两重点一重大”装置、设施外部安全防护距离不足',
    scope: twoKeysOneMajor,
    evidence: ['定量风险评价报告', '外部防护目标实测距离'],
    lookAlikes: ['厂内设施之间的防火间距不足'],
    topics: ['5.2.2'],
  }),
  criterion121(8, '选址与设计', {
    title: '光气、氯气、硫化氢气体管道穿越厂区、园区外公共区域',
    scope: chemicalUnits,
    evidence: ['管道路由图', '厂区与园区边界'],
    lookAlikes: ['管道全程在园区内'],
    topics: ['5.2.4', '5.2.3'],
  }),
  criterion121(9, '选址与设计', {
    title: '地区架空电力线路穿越生产区且不符合标准',
    scope: chemicalUnits,
    evidence: ['总平面图', '线路产权与净距实测'],
    lookAlikes: ['本企业符合规范的线路', '临时用电线路敷设不规范'],
    topics: ['5.2.5'],
  }),
  criterion121(10, '选址与设计', {
    title: '在役化工装置未经正规设计且未做安全设计诊断',
    scope: chemicalUnits,
    evidence: ['设计单位资质与设计文件', '安全设计诊断报告', '变更审批'],
    lookAlikes: ['范围很小、未走变更程序的改动', '图纸未及时更新'],
    topics: ['5.2.1'],
  }),
  criterion121(13, '选址与设计', {
    title: '控制室、机柜间面向火灾爆炸危险装置一侧不满足防火防爆要求',
    scope: chemicalUnits,
    evidence: ['总平面图与朝向', '抗爆评估及墙体、门窗资料'],
    lookAlikes: ['已按抗爆要求设计', '控制室内照明、消防等一般缺陷'],
    topics: ['5.2.6', '5.2.7'],
  }),
];
