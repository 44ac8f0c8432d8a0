import {
  type VisitAction,
  type VisitState,
  visitActionLabel,
  visitStateLabel,
} from '@zhiben/vocabulary/enforcement.ts';
import { Refusal } from '../../platform/refusal.ts';

const invalid = (code: string, sentence: string, path?: string, message?: string) =>
  new Refusal('invalid', code, sentence, path === undefined ? [] : [{ path, message: message ?? sentence }]);

export const enterpriseNotFound = () =>
  new Refusal('not-found', 'enterprise-not-found', '没有找到这家企业，或不在您的管理范围内。请先在企业档案中登记。');

export const visitNotFound = () =>
  new Refusal('not-found', 'visit-not-found', '没有找到这次检查，或您无权查看。尚未开始的检查只有承办人员可见。');

export const officerNotFound = () =>
  new Refusal('not-found', 'officer-not-found', '没有找到这名执法人员，请刷新后再选。');

export const officersUnknown = () =>
  invalid('officers-unknown', '所选人员中有未登记执法证的，请重新选择。', 'officerIds', '请重新选择');

export const ownCertificate = () =>
  new Refusal('forbidden', 'own-certificate', '不能核准本人的执法证，请由其他负责人核准。');

export const certificateTaken = () =>
  invalid('certificate-taken', '这个证号已由他人登记，请核对。', 'certificate', '证号已被登记');

export const tooFewOfficers = (names: readonly string[]) =>
  invalid(
    'too-few-officers',
    `执法检查须有两名以上持有效执法证的人员，不能继续。${names.length === 0 ? '' : `证件未核准或已过期：${names.join('、')}。`}请先核准证件或更换人员。`,
    'officerIds',
    '有效执法人员不足两名',
  );

export const dayPast = (path: string) => invalid('day-past', '日期早于今天，请重新确定。', path, '不能早于今天');
export const dayToCome = (path: string) => invalid('day-to-come', '日期晚于今天，请核对。', path, '不能晚于今天');

export const changedMeanwhile = () =>
  new Refusal('conflict', 'visit-changed-meanwhile', '这次检查已被他人更新，您的操作没有保存。请刷新后再试。');

export const notNow = (action: VisitAction, state: VisitState) =>
  new Refusal('conflict', 'visit-not-now', `检查现为「${visitStateLabel[state]}」，不能${visitActionLabel[action]}。`);

export const notYours = () =>
  new Refusal('forbidden', 'visit-not-yours', '只有这次检查的承办人员可以办理，请由承办人员操作。');

export const recordFaulty = (sentence: string) => invalid('record-faulty', sentence);

export const evidenceNotHere = () =>
  invalid('evidence-not-here', '所附照片或签名不属于这次检查，请重新上传。', 'answers', '请重新上传');

export const criterionUnknown = () =>
  invalid('criterion-unknown', '所选判定情形不属于现行判定标准，请重新选择。', 'answers', '请重新选择判定情形');

export const recheckIncomplete = (count: number) =>
  invalid('recheck-incomplete', `还有 ${count} 项责令整改的问题没有复查结果，请逐项填写。`, 'rechecked', '请逐项复查');

export const aimsChanged = () =>
  new Refusal('conflict', 'visit-aims-changed', '分值已被他人修改，您的修改没有保存。请刷新后再改。');
export const serviceGone = () =>
  new Refusal(
    'conflict',
    'visit-service-gone',
    '要合并办理的事项中有的已经办结、已并入其他检查，或您无权合并，检查没有安排。请刷新后再试。',
  );

export const planMissing = () => new Refusal('not-found', 'coverage-missing', '这一年的执法计划尚未编制，请先编制。');

export const drawNotFound = () => new Refusal('not-found', 'draw-not-found', '没有找到这次抽取，或结果尚未公开。');
export const drawMade = () =>
  new Refusal('conflict', 'draw-made', '这次抽取已经完成，不能重抽。需要另抽请新建一次抽取。');
export const drawNotMade = () => new Refusal('conflict', 'draw-not-made', '这次抽取尚未进行，不能公开结果。');
export const drawPublished = () => new Refusal('conflict', 'draw-published', '结果已经公开。');
export const drawWouldWarn = (count: number) =>
  new Refusal(
    'conflict',
    'draw-would-warn',
    `还有 ${count} 家抽中的企业没有开始检查，现在公开会走漏消息。请全部到场或撤销后再公开。`,
  );
export const poolTooSmall = () =>
  invalid('pool-too-small', '抽取数量多于名单中的企业，请减少数量或扩大名单。', 'howMany', '多于名单');

export const documentNotFound = () =>
  new Refusal('not-found', 'document-not-found', '没有找到这份文书，或您无权查看。');
export const documentServed = () => new Refusal('conflict', 'document-served', '这份文书已经登记送达，不能重复登记。');
export const deliverersTooFew = () =>
  invalid('deliverers-too-few', '送达须由两人进行，请填写两名送达人。', 'deliverers', '须两名送达人');
export const receiptNotServed = () =>
  new Refusal('conflict', 'receipt-not-served', '送达回执本身不需要送达，请在所送达的文书上登记。');
export const letterNotServed = () =>
  new Refusal('conflict', 'letter-not-served', '监督文书由收文单位签收，不另行登记送达。请在监督文书中办理。');
export const documentForged = () =>
  new Refusal(
    'not-found',
    'document-unknown',
    '没有这个核验码对应的文书。请核对二维码；如确系扫描所得，该文书可能不真实。',
  );
export const documentNotNow = (what: string) =>
  new Refusal('conflict', 'document-not-now', `现在不能制作${what}：检查所处阶段不符。`);

export const templateUnreadable = () =>
  invalid('template-unreadable', '无法读取这份模板。请用 Word 或 WPS 另存为 .docx 后再上传。', 'file');
export const templateTagsBroken = (detail: string) =>
  invalid('template-tags-broken', `模板中的标记不成对或写法有误：${detail}。请检查花括号，再上传。`, 'file');
export const templateUnknownFields = (fields: readonly string[]) =>
  invalid(
    'template-unknown-fields',
    `模板中有不认识的字段：${fields.join('、')}。请按字段表改正；没有保存。`,
    'file',
    '字段不认识',
  );
export const templateLacksFields = (fields: readonly string[]) =>
  invalid(
    'template-lacks-fields',
    `模板缺少必须有的字段：${fields.join('、')}。没有这些字段，文书无法编号和核验；没有保存。`,
    'file',
    '缺少必须有的字段',
  );
export const templateReasonMissing = () =>
  invalid('template-reason-missing', '请写明修改理由。', 'reason', '请写明修改理由');
