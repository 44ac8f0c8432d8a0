import * as operations from '@zhiben/contract/accounts.ts';
import { mayDo, PERMISSIONS } from '@zhiben/vocabulary/permissions.ts';
import { Role } from '@zhiben/vocabulary/roles.ts';
import { type Route, route } from '../../http/route.ts';
import type { IdentitySettings } from '../settings.ts';
import { authoriseAccount } from './authorise-account.ts';
import { createAccount } from './create-account.ts';
import { disableAccount } from './disable-account.ts';
import { endSecondFactor } from './end-second-factor.ts';
import { listAccounts } from './list-accounts.ts';
import { listHomes } from './list-homes.ts';
import { resetAccount } from './reset-account.ts';
import { unlockAccount } from './unlock-account.ts';

export function accountRoutes({ settings }: { readonly settings: IdentitySettings }): readonly Route[] {
  return [
    route(operations.listAccounts, ({ query, ...act }) => listAccounts(act, query)),
    route(operations.listHomes, ({ query, ...act }) => listHomes(act, query)),
    route(operations.createAccount, ({ body, ...act }) => createAccount(act, body, settings)),
    route(operations.authoriseAccount, ({ params, body, ...act }) =>
      authoriseAccount(act, params.accountId, body.role),
    ),
    route(operations.disableAccount, ({ params, body, ...act }) => disableAccount(act, params.accountId, body)),
    route(operations.unlockAccount, ({ params, ...act }) => unlockAccount(act, params.accountId)),
    route(operations.endSecondFactor, ({ params, ...act }) => endSecondFactor(act, params.accountId)),
    route(operations.resetAccount, ({ params, ...act }) => resetAccount(act, params.accountId, settings)),
    route(operations.listPermissions, async () =>
      PERMISSIONS.map((permission) => ({ permission, roles: Role.options.filter((role) => mayDo(role, permission)) })),
    ),
  ];
}
