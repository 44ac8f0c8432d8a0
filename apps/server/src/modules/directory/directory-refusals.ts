import { type OrgUnitKind, orgUnitKindLabel } from '@zhiben/vocabulary/enterprises.ts';
import { type FieldMessage, Refusal } from '../../platform/refusal.ts';
import { type ProfileField, profileLabel } from './enterprises/profile-labels.ts';
import type { UnitHoldings } from './structure/structure-store.ts';

export const enterpriseNotFound = () =>
  new Refusal('not-found', 'enterprise-not-found', '没有找到这家企业，或不在您的管理范围内。请核对后重新打开。');

export const controlFromInFuture = () =>
  new Refusal('invalid', 'control-from-in-future', '起始日期晚于今天，没有登记。请核对后重新填写。', [
    { path: 'fromOn', message: '不能晚于今天' },
  ]);

export const agencyNotFound = () =>
  new Refusal('not-found', 'agency-not-found', '没有找到这家第三方机构。请先登记机构。');

export const changedMeanwhile = (name: string, changedBy: string) =>
  new Refusal(
    'conflict',
    'enterprise-changed-meanwhile',
    `「${name}」的档案已${changedBy}更新，您的内容没有保存。请查看最新档案后再提交，已填写的内容仍保留。`,
  );

export const alreadyRegistered = (fields: readonly FieldMessage[]) =>
  new Refusal(
    'conflict',
    'enterprise-already-registered',
    `没有保存：${fields.map(({ message }) => message).join('；')}。请查看已有档案，不要重复登记。`,
    fields,
  );

export const keptByTheBureau = (fields: readonly ProfileField[]) =>
  new Refusal(
    'forbidden',
    'enterprise-field-kept-by-bureau',
    `${fields.map((field) => profileLabel[field]).join('、')}由应急管理局登记，企业不能自行修改，没有保存。如有变更，请报应急管理局。`,
    fields.map((path) => ({ path, message: '由应急管理局登记' })),
  );

export const installationsGraded = () =>
  new Refusal(
    'conflict',
    'installations-graded',
    '这家企业的单元已登记在重大危险源台账并按标准辨识分级，档案中不再填写重大危险源，没有保存。如有变化，请在重大危险源台账修改单元资料。',
    [{ path: 'installations', message: '请在重大危险源台账修改' }],
  );

export const unitNotHere = (path: string) =>
  new Refusal('invalid', 'org-unit-not-here', '所选组织单元不属于这家企业，或已撤销。请重新选择。', [
    { path, message: '请重新选择' },
  ]);

export const unitClosedAbove = (name: string) =>
  new Refusal('conflict', 'org-unit-closed-above', `「${name}」所属的组织单元已撤销，不能恢复。请先恢复该单元。`);

export const unitOutOfOrder = (kind: OrgUnitKind, parent: OrgUnitKind) =>
  new Refusal(
    'invalid',
    'org-unit-out-of-order',
    `「${orgUnitKindLabel[parent]}」下不能设「${orgUnitKindLabel[kind]}」。请按公司、厂级、车间、班组的次序选择上级。`,
    [{ path: 'parentId', message: '请选择更高一级的单元' }],
  );

export const unitNotFound = () =>
  new Refusal('not-found', 'org-unit-not-found', '没有找到这个组织单元，或不在您的管理范围内。请刷新后重试。');

export const placeNotFound = () =>
  new Refusal('not-found', 'place-not-found', '没有找到这处场所，或不在您的管理范围内。请刷新后重试。');

export const personNotFound = () =>
  new Refusal('not-found', 'person-not-found', '没有找到这名人员，或不在您的管理范围内。请刷新后重试。');

export const structureChangedMeanwhile = (name: string) =>
  new Refusal(
    'conflict',
    'structure-changed-meanwhile',
    `「${name}」刚被他人修改，您的内容没有保存，已填写的内容仍保留。请查看最新内容后再提交。`,
  );

export const closedAlready = (name: string) =>
  new Refusal('conflict', 'structure-closed', `「${name}」已撤销或停用，不能修改。请先恢复。`);

export const unitInUse = (name: string, { units, places, people }: UnitHoldings) => {
  const holdings = [
    units > 0 && `${units}个下级单元`,
    places > 0 && `${places}处场所`,
    people > 0 && `${people}名人员`,
  ].filter((part) => part !== false);
  return new Refusal(
    'conflict',
    'org-unit-in-use',
    `「${name}」下还有${holdings.join('、')}，不能撤销。请先调整到其他单元，或撤销、停用、办理离岗。`,
  );
};

export const holdsAccount = (name: string) =>
  new Refusal(
    'conflict',
    'person-holds-account',
    `${name}还有可以登录的账号，不能办理离岗。请先由系统管理员停用其账号。`,
  );
