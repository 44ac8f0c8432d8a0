import type { AccountView } from '@zhiben/contract/accounts.ts';
import type { Labels } from '@zhiben/vocabulary/labels.ts';

export const accountStateLabel: Labels<AccountView['state']> = {
  'awaiting-role': '待授权',
  active: '正常',
  disabled: '已停用',
  locked: '已锁定',
};
