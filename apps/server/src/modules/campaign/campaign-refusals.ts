import { Refusal } from '../../platform/refusal.ts';

export const enterpriseNotFound = () =>
  new Refusal('not-found', 'enterprise-not-found', '没有找到这家企业，或不在您的管理范围内。');

export const itemNotFound = () =>
  new Refusal('not-found', 'campaign-item-not-found', '方案中没有这项任务，方案可能已经修改。请从攻坚进度重新进入。');

export const filingNotFound = () =>
  new Refusal('not-found', 'filing-not-asked', '方案没有要求报送这份材料，方案可能已经修改。请从攻坚进度重新进入。');

export const notYourEnterprise = () =>
  new Refusal('forbidden', 'not-your-enterprise', '只能由本企业报送，没有保存。请使用本企业的账号。');

export const filedMeanwhile = () =>
  new Refusal(
    'conflict',
    'filed-meanwhile',
    '这份材料已由他人报送，您的内容没有保存。请核对后再报，已填写的内容仍保留。',
  );

export const alreadyReceived = () =>
  new Refusal('conflict', 'filing-received', '这份材料已签收，不能再改。确需更正的，请联系监管人员。');

export const moreDoneThanSet = () =>
  new Refusal('invalid', 'more-done-than-set', '没有保存：已完成的项数不能多于全部项数。', [
    { path: 'tasksDone', message: '不能多于全部项数' },
  ]);

export const evidenceNotHere = () =>
  new Refusal('invalid', 'evidence-not-here', '所选材料不是为这份报送上传的，没有保存。请重新上传。', [
    { path: 'evidenceIds', message: '请重新上传' },
  ]);

export const nothingFiled = () => new Refusal('not-found', 'nothing-filed', '企业还没有报送这份材料，不能签收。');

export const notTheNewest = () =>
  new Refusal('conflict', 'not-the-newest', '企业已报送新的一版，或他人已答复，没有保存。请查看最新的一版。');

export const sayWhyReturned = () =>
  new Refusal('invalid', 'say-why-returned', '没有保存：退回补正须写明理由。', [
    { path: 'words', message: '请写明理由' },
  ]);

export const planChangedMeanwhile = (version: number) =>
  new Refusal(
    'conflict',
    'plan-changed-meanwhile',
    `方案已有第${version}版，您的修改没有保存。请下载新版，修改后再载入。`,
  );

export const cursorDamaged = () => new Refusal('invalid', 'cursor-damaged', '翻页标记无效，请从第一页重新查看。');
