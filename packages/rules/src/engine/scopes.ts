import {
  type EnterpriseKind,
  enterpriseKindLabel,
  type MajorHazardLevel,
  type Ownership,
} from '../enterprise-facts.ts';
import { applies, cannotTell, doesNotApply, type Scope } from './applicability.ts';

/** Applies to the named kinds of enterprise; others are answered "no" with their kind as the reason. */
export function ofKind(...kinds: readonly EnterpriseKind[]): Scope {
  return ({ kind }) => {
    if (kind === undefined) return cannotTell(['kind']);
    return kinds.includes(kind)
      ? applies(enterpriseKindLabel[kind])
      : doesNotApply(`${enterpriseKindLabel[kind]}不在适用范围`);
  };
}

/** Leaves it open for kinds whose scope depends on what nobody has recorded. */
export function openFor(kind: EnterpriseKind, reason: string): Scope {
  return (facts) => (facts.kind === kind ? cannotTell(['kind'], reason) : doesNotApply());
}

/** Applies to a kind that another rule puts on a level with those the rule names itself; the reason says which. */
export function byReference(kind: EnterpriseKind, reason: string): Scope {
  return (facts) => (facts.kind === kind ? applies(reason) : doesNotApply());
}

export function ownedBy(...ownerships: readonly Ownership[]): Scope {
  return ({ ownership }) => {
    if (ownership === undefined) return cannotTell(['ownership']);
    return ownerships.includes(ownership)
      ? applies(ownershipLabel[ownership])
      : doesNotApply(ownershipLabel[ownership]);
  };
}

export const hasHazardousProcess: Scope = ({ hazardousProcesses }) => {
  if (hazardousProcesses === undefined) return cannotTell(['hazardousProcesses']);
  if (hazardousProcesses.length === 0) return doesNotApply('不涉及重点监管的危险化工工艺');
  return applies(`涉及重点监管的危险化工工艺：${hazardousProcesses.join('、')}`);
};

export const hasMajorHazardInstallation: Scope = hasMajorHazardOfLevel(1, 2, 3, 4);

export function hasMajorHazardOfLevel(...levels: readonly MajorHazardLevel[]): Scope {
  return ({ majorHazardLevels }) => {
    if (majorHazardLevels === undefined) return cannotTell(['majorHazardLevels']);
    if (majorHazardLevels.length === 0) return doesNotApply('不构成重大危险源');

    const found = levels.filter((level) => majorHazardLevels.includes(level));
    const named = (list: readonly MajorHazardLevel[]) => list.map((level) => levelLabel[level]).join('、');
    if (found.length > 0) return applies(`构成${named(found)}重大危险源`);
    return doesNotApply(`重大危险源为${named(majorHazardLevels)}，不含${named(levels)}`);
  };
}

export const hasStorage: Scope = ({ hasStorage: stores, kind }) => {
  if (stores !== undefined) return stores ? applies('带有储存设施') : doesNotApply('没有储存设施');
  if (kind === undefined) return cannotTell(['hasStorage', 'kind']);
  if (kind === 'dealer') return doesNotApply(enterpriseKindLabel.dealer);
  return WITH_STORAGE.includes(kind) ? applies(enterpriseKindLabel[kind]) : cannotTell(['hasStorage']);
};

const WITH_STORAGE: readonly EnterpriseKind[] = ['storage-dealer', 'oil-depot', 'filling-station', 'warehouse'];

const ownershipLabel: Readonly<Record<Ownership, string>> = {
  central: '中央企业',
  state: '国有企业',
  private: '民营企业',
  other: '其他所有制企业',
};

const levelLabel: Readonly<Record<MajorHazardLevel, string>> = { 1: '一级', 2: '二级', 3: '三级', 4: '四级' };
