import { criterion121 } from './criterion-121.ts';
import { chemicalUnits, supervisedProcess } from './scope.ts';

export const processTechnology = [
  criterion121(4, '工艺', {
    title: '重点监管危险化工工艺未实现自动化控制、紧急停车或系统未投用',
    scope: supervisedProcess,
    evidence: ['工艺类别及设计文件', '控制系统画面与联锁投用状态', '联锁摘除审批'],
    lookAlikes: ['不属于重点监管工艺', '按程序审批的临时手动操作'],
    topics: ['5.5.3', '5.5.4', '5.2.10'],
  }),
  criterion121(11, '工艺', {
    title: '使用列入淘汰目录的落后工艺、设备',
    scope: chemicalUnits,
    evidence: ['淘汰目录条目', '设备铭牌或工艺说明'],
    lookAlikes: ['设备陈旧但不在目录内'],
    topics: ['5.3.1'],
  }),
  criterion121(19, '工艺', {
    title: '新工艺未经试验论证、试生产无方案，或精细化工反应安全风险未评估',
    scope: chemicalUnits,
    evidence: ['小试、中试、工业化试验报告', '省级安全可靠性论证', '试生产方案', '反应安全风险评估报告'],
    lookAlikes: ['不在评估范围内的精细化工产品'],
    topics: ['5.3.2', '5.3.3', '5.3.5', '5.5.1'],
  }),
];
