import type { AccountView } from '@zhiben/contract/accounts.ts';

/** Where the person of an account works. */
export const unitOf = ({ enterpriseName, agencyName }: AccountView) => enterpriseName ?? agencyName ?? '应急管理局';
