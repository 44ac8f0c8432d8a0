import { allApply, anyApplies, cannotTell, type Scope } from '../../engine/applicability.ts';
import {
  hasHazardousProcess,
  hasMajorHazardInstallation,
  hasMajorHazardOfLevel,
  ofKind,
  openFor,
} from '../../engine/scopes.ts';

/** Chemical and hazchem producing and dealing units; users and gas suppliers only where they are such units too. */
export const chemicalUnits: Scope = anyApplies(
  ofKind('producer', 'pharma', 'storage-dealer', 'dealer', 'oil-depot', 'filling-station', 'warehouse'),
  openFor('user', '使用企业属于化工（含医药）行业时适用'),
  openFor('gas-supply', '城镇燃气另有判定标准，取得危险化学品许可的部分适用'),
);

/** 两重点一重大: a supervised process, a supervised substance or a major-hazard installation. Substances are no recorded fact. */
export const twoKeysOneMajor: Scope = allApply(
  chemicalUnits,
  anyApplies(hasHazardousProcess, hasMajorHazardInstallation, () =>
    cannotTell([], '是否涉及重点监管的危险化学品未登记'),
  ),
);

export const supervisedProcess: Scope = allApply(chemicalUnits, hasHazardousProcess);

export const levelOneOrTwoSource: Scope = allApply(chemicalUnits, hasMajorHazardOfLevel(1, 2));
