import type { Source } from '../engine/rule.ts';

export type Cadence = 'team-daily' | 'workshop-weekly' | 'plant-monthly' | 'company-quarterly';
export type UnitKind = 'team' | 'workshop' | 'plant' | 'company';

/** Who must check how often. The 2019 guideline asks less of plants and workshops; the plan's stricter figure holds. */
export interface CadenceRule {
  readonly cadence: Cadence;
  readonly title: string;
  readonly unit: UnitKind;
  readonly every: 'day' | 'week' | 'month' | 'quarter';
  readonly source: Source;
}

const PLAN: Source = {
  standard: '全区化工和危险化学品安全生产治本攻坚三年行动实施方案（2024-2026年）',
  clause: '三（一）2',
  basis: 'quotation',
};

export const CADENCE_RULES: Readonly<Record<Cadence, CadenceRule>> = {
  'team-daily': { cadence: 'team-daily', title: '班组日查', unit: 'team', every: 'day', source: PLAN },
  'workshop-weekly': {
    cadence: 'workshop-weekly',
    title: '车间（安全管理部门）周查',
    unit: 'workshop',
    every: 'week',
    source: PLAN,
  },
  'plant-monthly': { cadence: 'plant-monthly', title: '厂级月查', unit: 'plant', every: 'month', source: PLAN },
  'company-quarterly': {
    cadence: 'company-quarterly',
    title: '公司季查',
    unit: 'company',
    every: 'quarter',
    source: PLAN,
  },
};

/** 车间（安全管理部门）周查: a safety department stands in the chart as a unit of the plant's level, and checks weekly. */
export function cadenceOf({ kind, name }: { readonly kind: UnitKind; readonly name: string }): Cadence {
  if (kind === 'plant' && /安全|安环|HSE/i.test(name)) return 'workshop-weekly';
  return BY_UNIT[kind];
}

const BY_UNIT: Readonly<Record<UnitKind, Cadence>> = {
  team: 'team-daily',
  workshop: 'workshop-weekly',
  plant: 'plant-monthly',
  company: 'company-quarterly',
};
