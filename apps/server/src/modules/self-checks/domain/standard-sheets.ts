import type { Cadence } from '@zhiben/vocabulary/checks.ts';

export interface SheetItem {
  readonly key: string;
  readonly text: string;
}

/** What the product ships as version 0 of every sheet; an enterprise makes its own from it. */
export const STANDARD_SHEETS: Readonly<Record<Cadence, readonly SheetItem[]>> = {
  'team-daily': [
    { key: 'leak', text: '设备、管线、阀门、法兰有无跑冒滴漏' },
    { key: 'parameters', text: '温度、压力、液位、流量是否在控制范围内' },
    { key: 'gas-alarm', text: '可燃、有毒气体报警器是否完好、无报警' },
    { key: 'interlock', text: '联锁、紧急切断、安全阀是否投用' },
    { key: 'fire', text: '消防、应急器材是否完好，通道是否畅通' },
    { key: 'work', text: '特殊作业是否办票，监护人是否在场' },
  ],
  'workshop-weekly': [
    { key: 'team-checks', text: '班组日查是否每日开展，异常是否已处置' },
    { key: 'equipment', text: '动静设备及安全附件是否完好、在检验有效期内' },
    { key: 'instruments', text: '仪表、联锁、报警是否投用，摘除是否审批' },
    { key: 'procedure', text: '操作规程、工艺卡片是否执行' },
    { key: 'work', text: '特殊作业票证是否齐全、措施是否落实' },
    { key: 'contractor', text: '承包商人员是否培训、是否有人监护' },
  ],
  'plant-monthly': [
    { key: 'hazards', text: '上月发现的隐患是否按期整改、验收' },
    { key: 'major-source', text: '重大危险源监测监控、包保责任是否落实' },
    { key: 'interlock', text: '联锁、报警、紧急切断是否定期测试' },
    { key: 'electric', text: '防爆电气、防雷防静电是否完好' },
    { key: 'emergency', text: '应急预案演练、应急物资是否到位' },
    { key: 'training', text: '持证上岗、岗位培训是否到位' },
  ],
  'company-quarterly': [
    { key: 'responsibility', text: '全员安全生产责任制是否落实并考核' },
    { key: 'investment', text: '安全生产费用是否足额提取使用' },
    { key: 'criteria', text: '对照重大事故隐患判定标准逐条自查' },
    { key: 'design', text: '装置设计、外部安全防护距离有无变化' },
    { key: 'levels', text: '厂级、车间、班组检查是否按期开展、质量如何' },
    { key: 'contractor', text: '承包商是否纳入统一安全管理' },
  ],
};
