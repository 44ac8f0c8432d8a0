import { doubtStateLabel } from '@zhiben/vocabulary/doubts.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Doubt } from './doubt-store.ts';

export const doubtNotFound = () =>
  new Refusal('not-found', 'doubt-not-found', '没有找到这条存疑，或不在您的管理范围内。');

export const doubtSettled = ({ state, settled_by_name }: Doubt) =>
  new Refusal(
    'conflict',
    'doubt-settled',
    `没有保存：${settled_by_name ?? '他人'}已将此条记为「${doubtStateLabel[state]}」。请刷新后查看。`,
  );

export const subjectOutOfReach = () =>
  new Refusal('not-found', 'subject-not-found', '没有找到这条记录，或不在您的管理范围内。');
