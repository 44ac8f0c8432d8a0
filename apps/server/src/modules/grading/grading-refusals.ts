import { Refusal } from '../../platform/refusal.ts';

export const enterpriseNotFound = () =>
  new Refusal('not-found', 'enterprise-not-found', '没有找到这家企业，或不在您的管理范围内。');

export const gradedMeanwhile = () =>
  new Refusal(
    'conflict',
    'graded-meanwhile',
    '他人已评定新的等级，您的内容没有保存。请核对后再评定，已填写的内容仍保留。',
  );
