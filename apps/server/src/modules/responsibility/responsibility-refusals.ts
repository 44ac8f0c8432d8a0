import { Refusal } from '../../platform/refusal.ts';
import { WITHIN_DAYS } from './domain/standing.ts';

export const enterpriseNotFound = () =>
  new Refusal('not-found', 'enterprise-not-found', '没有找到这家企业，或不在您的管理范围内。请核对后重新打开。');

export const listChangedMeanwhile = (post: string, by: string) =>
  new Refusal(
    'conflict',
    'duty-list-changed-meanwhile',
    `「${post}」的责任清单已由${by}更新，没有发布。请查看最新清单后再发布，已填写的内容仍保留。`,
  );

export const postTwice = (post: string) =>
  new Refusal('invalid', 'post-twice', `「${post}」出现了两次，没有发布。请把同一岗位的责任合在一起。`);

export const holdsNoPost = () =>
  new Refusal('not-found', 'holds-no-post', '您不在本企业的在岗人员名册中，没有可签认的清单。请联系安全管理人员登记。');

export const listMissing = (post: string) =>
  new Refusal('not-found', 'duty-list-missing', `「${post}」还没有责任清单，请联系安全管理人员发布。`);

export const notTheVersionRead = (post: string) =>
  new Refusal(
    'conflict',
    'duty-list-newer',
    `「${post}」的责任清单已更新，签认没有保存。请阅读最新清单后重新签认（${WITHIN_DAYS}日内）。`,
  );

export const nameDiffers = (name: string) =>
  new Refusal('invalid', 'name-differs', `签认须填写本人姓名「${name}」，没有保存。`, [
    { path: 'name', message: '与本人姓名不一致' },
  ]);
