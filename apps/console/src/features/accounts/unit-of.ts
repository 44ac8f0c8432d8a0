import type { AccountView } from '@zhiben/contract/accounts.ts';

/** Where the person of an account works. */
export const unitOf = ({ enterpriseName, agencyId }: AccountView) =>
  enterpriseName ?? (agencyId === null ? '应急管理局' : '第三方机构');
