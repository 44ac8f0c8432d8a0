import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { redeemLink } from '@zhiben/contract/session.ts';
import { type Role, roleLabel } from '@zhiben/vocabulary/roles.ts';
import type { Act } from '../../db/scope.ts';
import { record } from '../../ledger/record.ts';
import { addAccount } from '../accounts/add-account.ts';
import { addHolder } from '../accounts/add-holder.ts';
import { holderOf } from '../accounts/holder.ts';
import { refuseUnusableLogin } from '../accounts/refuse-unusable-login.ts';
import { firstAdministratorExists, nameMissing } from '../identity-refusals.ts';
import { refuseWeakPassword } from '../passwords/keep-password.ts';
import { hashPassword } from '../passwords/password-hash.ts';

/** Before the first of an administration's three there is nobody who could grant the role: the link brings it. */
export async function createFirstAdministrator(
  act: Act,
  role: Role,
  { account: login = '', name = '', password }: BodyOf<typeof redeemLink>,
): Promise<string> {
  const { tx } = act;
  const holder = await tx.selectFrom('accounts').select('id').where('role', '=', role).limit(1).executeTakeFirst();
  if (holder !== undefined) throw firstAdministratorExists();
  await refuseUnusableLogin(tx, login);
  if (name === '') throw nameMissing();
  refuseWeakPassword(password, { login, name }, 'password');

  const post = roleLabel[role];
  const home = { enterpriseId: null, agencyId: null };
  const personId = await addHolder(act, { name, post, ...home });
  const passwordHash = await hashPassword(password);
  const id = await addAccount(act, { login, personId, role, ...home, passwordHash, passwordIsTheirs: true });
  const actor = holderOf({ id, personId, name, post });
  const subject = { subjectKind: 'account', subjectId: id, enterpriseId: null } as const;
  await record({ ...act, actor }, { act: 'account.first-administrator', ...subject, detail: { login, role } });
  return login;
}
