import { Refusal } from '../../platform/refusal.ts';

const AT_MOST_TOLD = 5;

/** The first few, and how many more there are. */
const named = (lines: readonly string[]) =>
  lines.length > AT_MOST_TOLD ? `${lines.slice(0, AT_MOST_TOLD).join('；')}等 ${lines.length} 项` : lines.join('；');

export const checkNotFound = () =>
  new Refusal('not-found', 'check-not-found', '没有找到这次自查，或不在您的管理范围内。已填写的内容仍保存在本机。');

export const enterpriseNotFound = () =>
  new Refusal('not-found', 'enterprise-not-found', '没有找到这家企业，或不在您的管理范围内。');

export const notYourEnterprise = () =>
  new Refusal('forbidden', 'check-of-another-enterprise', '只能由本企业人员开展自查。');

export const answersMissing = (lines: readonly string[]) =>
  new Refusal('invalid', 'check-unfinished', `还有 ${lines.length} 项没有检查：${named(lines)}。请检查后再提交。`);

export const wordsMissing = (lines: readonly string[]) =>
  new Refusal('invalid', 'abnormal-unexplained', `异常项须说明情况：${named(lines)}。请补充后再提交。`);

export const sheetUnknown = () =>
  new Refusal(
    'invalid',
    'sheet-unknown',
    '所用自查表不属于这次自查，没有提交。请打开今日检查重新取得检查表，已填写的内容仍保存在本机。',
  );

export const placesAdded = (names: readonly string[]) =>
  new Refusal(
    'conflict',
    'places-added',
    `填写期间新增了场所：${named(names)}。没有提交，已填写的内容仍保存在本机。请点“继续修改”补查后再提交。`,
  );

export const answerUnknown = () =>
  new Refusal('invalid', 'answer-unknown', '有答案不属于所用的自查表，没有提交。请重新打开这次自查后再提交。');

export const baseUnknown = () =>
  new Refusal(
    'conflict',
    'base-unknown',
    '这份草稿所依据的版本不存在，没有提交。请重新打开这次自查后再提交，已填写的内容仍保存在本机。',
  );

export const draftOfAnother = () =>
  new Refusal('conflict', 'draft-of-another', '这份草稿编号已被他人使用，没有提交。请重新打开这次自查后再提交。');

export const evidenceUnknown = () =>
  new Refusal('invalid', 'evidence-unknown', '没有找到所附的照片或签名，请重新上传。');

export const evidenceNotHere = () =>
  new Refusal('invalid', 'evidence-not-here', '所附照片或签名不属于这次自查，请重新上传。');

export const signatureMissing = () =>
  new Refusal('invalid', 'signature-missing', '没有检查人签名，没有提交。请签名后再提交。');

export const changedMeanwhile = () =>
  new Refusal('conflict', 'check-changed-meanwhile', '这次自查已被他人更新，没有保存。请查看最新情况后再核定。');

export const noConflictHere = () =>
  new Refusal('conflict', 'no-conflict-here', '这一项没有待核定的冲突，可能已由他人核定。请刷新后查看。');

export const daysReversed = () =>
  new Refusal('invalid', 'days-reversed', '截止日期早于起始日期，请核对。', [
    { path: 'untilOn', message: '不能早于起始日期' },
  ]);

export const excuseTooLate = () =>
  new Refusal('invalid', 'excuse-too-late', '免查事由须在结束之前登记，过去的不能补登。', [
    { path: 'untilOn', message: '不能早于今天' },
  ]);

export const leaveOfWhom = () =>
  new Refusal('invalid', 'leave-of-whom', '请假须选择人员；停工停产和放假须选择组织单元或全企业，不选人员。', [
    { path: 'personId', message: '请核对人员' },
  ]);

export const notInOrganisation = () =>
  new Refusal('invalid', 'not-in-organisation', '所选的组织单元、场所或人员不在这家企业，请重新选择。');

export const templateChangedMeanwhile = () =>
  new Refusal(
    'conflict',
    'template-changed-meanwhile',
    '这份自查表已被他人修改，您的内容没有保存。请查看最新版本后再修改。',
  );

export const itemsRepeated = () => new Refusal('invalid', 'items-repeated', '自查表中有重复的项目编号，请核对。');
