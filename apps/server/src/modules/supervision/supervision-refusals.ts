import {
  type LetterAction,
  type LetterState,
  letterActionLabel,
  letterStateLabel,
} from '@zhiben/vocabulary/supervision.ts';
import { Refusal } from '../../platform/refusal.ts';

const invalid = (code: string, sentence: string, path: string, message: string) =>
  new Refusal('invalid', code, sentence, [{ path, message }]);

export const letterNotFound = () =>
  new Refusal(
    'not-found',
    'letter-not-found',
    '没有找到这份监督文书，或您无权查看。尚未解封的暗访单只有承办人员可见。',
  );

export const letterChanged = () =>
  new Refusal('conflict', 'letter-changed', '这份监督文书已被他人更新，您的操作没有保存。请刷新后再试。');

export const letterNotNow = (action: LetterAction, state: LetterState) =>
  new Refusal(
    'conflict',
    'letter-not-now',
    `文书现为「${letterStateLabel[state]}」，不能${letterActionLabel[action]}。`,
  );

export const letterNotYours = (action: LetterAction) =>
  new Refusal('forbidden', 'letter-not-yours', `您不能${letterActionLabel[action]}这份文书，请由有权的人员办理。`);

export const secondPerson = () =>
  new Refusal('forbidden', 'letter-second-person', '通报、曝光不能由起草人本人发出，请由另一名负责人审签。');

export const addresseeMissing = () => invalid('addressee-missing', '请写明收文单位。', 'addressee', '请写明收文单位');

export const enterpriseMissing = () =>
  invalid('enterprise-missing', '没有找到收文企业，或不在您的管理范围内。请重新选择。', 'enterpriseId', '请选择企业');

export const mattersMissing = () =>
  invalid('matters-missing', '请从记录中选择文书所涉事项，至少一项。', 'matters', '请选择事项');

export const matterUnknown = () =>
  invalid(
    'matter-unknown',
    '所选事项中有查不到的记录，或尚不能告知对方（检查未结束、案件未告知）。请重新选择。',
    'matters',
    '请重新选择事项',
  );

export const matterOfOther = () =>
  invalid('matter-of-other', '发给企业的文书只能涉及该企业自己的事项，请重新选择。', 'matters', '事项属于其他企业');

export const meetingMissing = () =>
  invalid('meeting-missing', '约谈须写明时间和地点，请补充后再发出。', 'meetsAt', '请写明约谈时间和地点');

export const wordsMissing = (action: LetterAction) =>
  invalid('words-missing', `请写明${letterActionLabel[action]}的理由。`, 'words', '请写明理由');

export const correctionMissing = () =>
  invalid('correction-missing', '撤回已公开的曝光，须同时公布更正内容。', 'correction', '请写明更正内容');

export const evidenceNotHere = () =>
  invalid('evidence-not-here', '所附材料不属于这份文书，请重新上传。', 'evidenceIds', '请重新上传');

export const settingsChanged = () =>
  new Refusal('conflict', 'settings-changed', '监督设置已被他人修改，您的修改没有保存。请刷新后再改。');

export const hazardNotInLoop = () =>
  new Refusal('not-found', 'hazard-not-in-loop', '没有找到这处重大隐患。只有判定为重大的隐患进入闭环。');
export const hazardNotMajor = () =>
  new Refusal('conflict', 'hazard-not-major', '这处隐患没有判定为重大，不进入闭环，不能移交。请刷新查看现在的判定。');
export const handedBefore = () =>
  new Refusal('conflict', 'handed-before', '这处隐患已经移交过，不能重复移交。请刷新查看签收情况。');
export const notHandedOver = (sentence = '这处隐患尚未移交，不能登记签收。请先移交。') =>
  new Refusal('conflict', 'not-handed-over', sentence);
export const acknowledgedBefore = () => new Refusal('conflict', 'acknowledged-before', '签收已经登记，不能重复登记。');
export const monthToCome = () => invalid('month-to-come', '还没有到这个月，不能起草。', 'month', '不能晚于本月');
export const publicationStands = () =>
  new Refusal('conflict', 'publication-stands', '这个月的同类公开内容已经起草。需要重做的，请先撤回。');
export const publicationNotFound = () =>
  new Refusal('not-found', 'publication-not-found', '没有找到这份公开内容，请刷新后再试。');
export const publicationNotNow = () =>
  new Refusal('conflict', 'publication-not-now', '这份公开内容的状态已经改变，请刷新后再试。');
export const publicationNotYours = () =>
  new Refusal('forbidden', 'publication-not-yours', '公开和撤回由局负责人办理，请由负责人操作。');
export const withdrawalUnexplained = () =>
  invalid('withdrawal-unexplained', '撤回须写明理由，理由会向社会公布。', 'words', '请写明理由');
export const meetingNotFound = () => new Refusal('not-found', 'meeting-not-found', '没有找到这次会议，请刷新后再试。');
export const meetingHeld = () => new Refusal('conflict', 'meeting-held', '这次会议已有记录，没有保存。请刷新后查看。');
export const decisionNotFound = () =>
  new Refusal('not-found', 'decision-not-found', '没有找到这项决定，请刷新后再试。');
export const decisionDone = () => new Refusal('conflict', 'decision-done', '这项决定已登记落实。');
export const decisionPast = () =>
  invalid('decision-past', '有决定的完成日期早于今天，请重新确定。', 'decisions', '日期不能早于今天');
