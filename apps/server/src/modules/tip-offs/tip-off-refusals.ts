import { MAXIMUM_PHOTO_BYTES, MOST_PHOTOS } from '@zhiben/contract/tip-off-page.ts';
import { type TipOffAction, tipOffActionLabel, tipOffStateLabel } from '@zhiben/vocabulary/tip-offs.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { TipOff } from './domain/tip-off.ts';
import type { Because } from './domain/tip-off-lifecycle.ts';

const invalid = (code: string, sentence: string) => new Refusal('invalid', code, sentence);
const conflict = (code: string, sentence: string) => new Refusal('conflict', code, sentence);

export const looksAutomatic = () =>
  invalid('looks-automatic', '提交没有通过校验，没有收到。请刷新页面后重新填写，或拨打12350举报。');

export const puzzleUnsolved = () =>
  invalid('puzzle-unsolved', '安全校验没有通过，没有收到。请刷新页面后重新提交，填写的内容会保留。');

export const puzzleSpent = () => conflict('puzzle-spent', '安全校验已经过期，没有收到。请再点一次提交。');

export const whereMissing = () =>
  invalid('where-missing', '没有写明地点，没有收到。请写明企业名称或具体地点后再提交。');

export const manyAtOnce = () =>
  new Refusal(
    'too-many',
    'many-at-once',
    '此刻提交举报的人较多，还没有收到您的举报。请稍候一分钟再点提交，或拨打12350。',
  );

export const codeUnknown = () =>
  new Refusal('not-found', 'query-code-unknown', '没有找到这个查询码对应的举报。请核对16位查询码后再试。');

export const enoughSaid = () => conflict('enough-said', '补充的次数已到上限，没有收到。如有重要情况，请拨打12350。');

export const photoMissing = () => invalid('photo-missing', '没有收到照片，请重新选择后再传。');
export const photoBroken = () => invalid('photo-broken', '照片没有传完，没有保存。请检查网络后重传，不会重复。');
export const photoTooLarge = () =>
  new Refusal(
    'too-large',
    'photo-too-large',
    `照片超过${MAXIMUM_PHOTO_BYTES / 1024 / 1024} MB，没有收到。请截小或换一张再传。`,
  );
export const notAPhoto = () => invalid('not-a-photo', '这不是照片，没有收到。请选择 JPG、PNG 或 WebP 格式的照片。');
export const photoNotReadable = () =>
  invalid('photo-not-readable', '照片已损坏或不完整，没有收到。请重新拍摄或换一张再传。');
export const photoIsHeic = () =>
  invalid('photo-is-heic', '这种照片格式（HEIC）无法去除拍摄信息，没有收到。请截屏后上传，或把相机改为“兼容性最佳”。');
export const enoughPhotos = () => conflict('enough-photos', `每件举报最多${MOST_PHOTOS}张照片，这一张没有收到。`);
export const photosBusy = () =>
  new Refusal('too-many', 'photos-busy', '此刻上传的照片较多，这一张还没有收到。请稍候重传，不会重复。');

export const tipOffNotFound = () => new Refusal('not-found', 'tip-off-not-found', '没有找到这件举报，或您无权查看。');
export const enterpriseNotFound = () =>
  new Refusal('not-found', 'enterprise-not-found', '没有找到这家企业，或您无权查看。没有办理。');
export const placeNotFound = () =>
  new Refusal('not-found', 'place-not-found', '这家企业没有这个场所。请重新选择场所，或只选企业。');
export const changedMeanwhile = ({ number }: TipOff) =>
  conflict('changed-meanwhile', `${number}刚刚有变化，没有保存。请看过最新情况后再办理。`);

export function moveNotAllowed({ number, state }: TipOff, action: TipOffAction, because: Because): Refusal {
  const what = tipOffActionLabel[action];
  const why: Readonly<Record<Because, string>> = {
    'not-now': `${number}现在是“${tipOffStateLabel[state]}”，不能${what}。`,
    'not-verified': `${number}没有核查属实，不能${what}。`,
    'already-proposed': `${number}已经提出过奖励，不能重复提出。`,
    'nothing-proposed': `${number}还没有人提出奖励，无从审定。请先由承办人员提出。`,
    'already-decided': `${number}的奖励已经审定，不能再改。`,
    'own-proposal': `${number}的奖励由您本人提出，须由另一人审定。`,
  };
  return new Refusal(because === 'own-proposal' ? 'forbidden' : 'conflict', because, why[because]);
}

export const joinedToItself = () => invalid('joined-to-itself', '不能并入它自己。请选择另一件举报。');
export const joinTargetJoined = ({ number }: TipOff) =>
  conflict('target-already-joined', `${number}本身已并入另一件举报。请并入那一件。`);

export const finesMissing = () => invalid('reward-facts-missing', '请填写事故等级和瞒报死亡人数后再提出奖励。');

export const noIdentity = () =>
  new Refusal('not-found', 'no-identity', '举报人没有留下姓名和联系方式。可以通过查询码向举报人了解情况。');
export const identityNotOpening = () =>
  conflict('identity-does-not-open', '密钥与封存时不同，无法启封。请系统管理员核对 TIP_OFF_SECRET 或从备份恢复密钥。');
