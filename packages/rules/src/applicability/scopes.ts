import { allApply, anyApplies, applies, cannotTell, doesNotApply, type Scope } from '../engine/applicability.ts';
import { byReference, hasStorage, ofKind, openFor } from '../engine/scopes.ts';
import { enterpriseKindLabel, type LocationKind, type ParentGroup } from '../enterprise-facts.ts';

export const everyEnterprise: Scope = () => applies('全部化工和危险化学品企业');

/** 危险化学品企业 in the plan's sense, pharmaceutical plants by its measure 18; for the open kinds it depends on the licence they hold. */
export const hazchemEnterprise: Scope = anyApplies(
  ofKind('producer', 'storage-dealer', 'dealer', 'oil-depot', 'filling-station', 'warehouse'),
  openFor('user', '取得危险化学品安全使用许可的使用企业适用'),
  byReference('pharma', '医药生产企业参照危险化学品生产企业的安全生产条件监管（方案第18项）'),
  openFor('gas-supply', '取得危险化学品许可的燃气企业适用'),
);

/** Oil and gas storage enterprises (油气储存企业): depots always, stations never, others by what they store. */
export const oilOrGasStorage: Scope = ({ kind, storesOilOrGas }) => {
  if (kind === undefined)
    return cannotTell(['kind', ...(storesOilOrGas === undefined ? (['storesOilOrGas'] as const) : [])]);
  if (kind === 'oil-depot') return applies(enterpriseKindLabel[kind]);
  if (kind === 'filling-station') return doesNotApply('加油站不按油气储存企业管理');
  if (storesOilOrGas === undefined) return cannotTell(['storesOilOrGas']);
  return storesOilOrGas ? applies('储存油品或液化气体') : doesNotApply('不储存油气');
};

/**
 * Measure 3 speaks of dealers other than oil depots and dealers with storage; filling stations, though they store,
 * stay within it.
 */
export const fullCoverageInspection: Scope = anyApplies(
  ofKind('dealer', 'filling-station'),
  allApply(ofKind('gas-supply'), (facts) => {
    const { applies: stores, missing } = hasStorage(facts);
    if (stores === 'unknown') return cannotTell(missing);
    return stores === 'yes' ? doesNotApply('带储存的经营企业不在范围内') : applies('不带储存的经营企业');
  }),
);

export function locatedIn(...locations: readonly LocationKind[]): Scope {
  return ({ locationKind }) => {
    if (locationKind === undefined) return cannotTell(['locationKind']);
    return locations.includes(locationKind)
      ? applies(locationLabel[locationKind])
      : doesNotApply(locationLabel[locationKind]);
  };
}

export function belongsTo(group: ParentGroup): Scope {
  return ({ parentGroup }) => {
    if (parentGroup === undefined) return cannotTell(['parentGroup']);
    return parentGroup === group ? applies(groupLabel[group]) : doesNotApply(groupLabel[parentGroup]);
  };
}

export const withoutStandardization: Scope = ({ standardizationLevel: level }) => {
  if (level === undefined) return cannotTell(['standardizationLevel']);
  return level === 'none' ? applies('标准化未达标') : doesNotApply(`标准化已达${'一二三'[level - 1]}级`);
};

const locationLabel: Readonly<Record<LocationKind, string>> = {
  'built-up': '位于城市建成区',
  'expressway-service': '位于高速公路服务区',
  park: '位于化工园区',
  other: '不在城市建成区和高速公路服务区',
};

const groupLabel: Readonly<Record<ParentGroup, string>> = {
  cnpc: '中石油所属',
  sinopec: '中石化所属',
  other: '不属于中石油、中石化',
};
