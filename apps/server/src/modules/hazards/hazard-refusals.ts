import { type HazardAction, hazardActionLabel, hazardStateLabel } from '@zhiben/vocabulary/hazards.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Hazard } from './domain/hazard.ts';
import type { Because } from './domain/hazard-lifecycle.ts';

export const hazardNotFound = () =>
  new Refusal('not-found', 'hazard-not-found', '没有找到这条隐患，可能已被撤销导入，或不在您的管理范围内。');

export const enterpriseNotFound = () =>
  new Refusal('not-found', 'enterprise-not-found', '没有找到这家企业，或不在您的管理范围内。请先在企业档案中登记。');

export const changedMeanwhile = (hazard: Hazard) =>
  new Refusal(
    'conflict',
    'hazard-changed-meanwhile',
    `隐患 ${hazard.number} 已被他人更新（现为「${hazardStateLabel[hazard.state]}」），您的内容没有保存。请查看最新情况后再提交，已填写的内容仍保留。`,
  );

/** Why a move is not allowed now, in a sentence for the person. */
export function whyNot(hazard: Hazard, action: HazardAction, because: Because): string {
  const act = hazardActionLabel[action];
  switch (because) {
    case 'own-work':
      return action === 'accept'
        ? '整改人不得验收自己的整改，请由其他管理人员验收。'
        : '参与整改、验收或提请的人员不得审查核销。';
    case 'already-so':
      return action === 'stop-production' ? '已责令停产停业，无需重复。' : '已判定为重大事故隐患，无需重复判定。';
    case 'not-claimed':
      return '原台账没有登记整改完成，不能据原台账销号，请按程序整改验收。';
    case 'not-stopped':
      return '没有责令停产停业，无需恢复。';
    case 'stopped-until-written-off':
      return '隐患核销前不得恢复生产。';
    case 'no-plan-yet':
      return '尚未报送整改方案。';
    case 'not-now':
      return `隐患现为「${hazardStateLabel[hazard.state]}」，不能${act}。`;
  }
}

export const moveNotAllowed = (hazard: Hazard, action: HazardAction, because: Because) =>
  new Refusal(
    because === 'own-work' ? 'forbidden' : 'conflict',
    `hazard-${because}`,
    `不能${hazardActionLabel[action]}：${whyNot(hazard, action, because)}`,
  );

export const criterionMissing = () =>
  new Refusal('invalid', 'criterion-missing', '判定为重大事故隐患，须指明依据的判定情形。', [
    { path: 'criterionId', message: '请选择判定情形' },
  ]);

export const criterionUnknown = () =>
  new Refusal('invalid', 'criterion-unknown', '所选判定情形不属于该版判定标准，请重新选择。', [
    { path: 'criterionId', message: '请重新选择判定情形' },
  ]);

export const editionUnknown = () =>
  new Refusal('invalid', 'edition-unknown', '没有这一版判定标准，请重新选择。', [
    { path: 'editionId', message: '请重新选择判定标准' },
  ]);

export const foundInFuture = () =>
  new Refusal('invalid', 'found-in-future', '发现日期晚于今天，请核对。', [
    { path: 'foundOn', message: '不能晚于今天' },
  ]);

export const dayInPast = (path: string) =>
  new Refusal('invalid', 'day-in-past', '整改期限早于今天，请重新确定。', [{ path, message: '不能早于今天' }]);

export const reviewInFuture = () =>
  new Refusal('invalid', 'review-in-future', '现场审查日期晚于今天，请核对。', [
    { path: 'reviewedOn', message: '不能晚于今天' },
  ]);

export const evidenceMissing = (what: string) =>
  new Refusal('invalid', 'evidence-missing', `重大事故隐患${what}须附证据。请先上传照片或资料再提交。`, [
    { path: 'evidenceIds', message: '请至少上传一份证据' },
  ]);

export const evidenceNotHere = () =>
  new Refusal('invalid', 'evidence-not-here', '所附证据不属于这条隐患，请重新上传。', [
    { path: 'evidenceIds', message: '请重新上传' },
  ]);

export const duplicateNotHere = () =>
  new Refusal('invalid', 'duplicate-not-here', '没有找到所指的重复隐患，请重新选择。', [
    { path: 'duplicateOf', message: '请重新选择' },
  ]);

export const placeNotHere = () =>
  new Refusal('invalid', 'place-not-here', '没有找到所选场所，或不属于这家企业，请重新选择。', [
    { path: 'placeId', message: '请重新选择场所' },
  ]);
