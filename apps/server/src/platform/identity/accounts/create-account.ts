import type { createAccount as operation } from '@zhiben/contract/accounts.ts';
import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { Act } from '../../db/scope.ts';
import { record } from '../../ledger/record.ts';
import { homeUnknown } from '../identity-refusals.ts';
import { issueLink } from '../links/one-time-links.ts';
import { hashPassword, unknowablePassword } from '../passwords/password-hash.ts';
import type { IdentitySettings } from '../settings.ts';
import { viewOf } from './account-view.ts';
import { addAccount } from './add-account.ts';
import { addHolder } from './add-holder.ts';
import { refuseUnusableLogin } from './refuse-unusable-login.ts';

type Command = BodyOf<typeof operation>;

/** Opens an account without a role. Its person sets the password through a link; the security administrator grants the role. */
export async function createAccount(
  act: Act,
  command: Command,
  settings: IdentitySettings,
): Promise<ResultOf<typeof operation>> {
  const { account: login, name, post, enterpriseId, agencyId } = command;
  await refuseUnusableLogin(act.tx, login);
  await refuseUnknownHome(act, command);

  const personId = await addHolder(act, { name, post, enterpriseId, agencyId });
  const passwordHash = await hashPassword(unknowablePassword());
  const home = { enterpriseId, agencyId };
  const id = await addAccount(act, { login, personId, role: null, ...home, passwordHash, passwordIsTheirs: false });
  const subject = { subjectKind: 'account', subjectId: id, enterpriseId } as const;
  await record(act, { act: 'account.create', ...subject, detail: { login, name, post, personId } });
  const link = await issueLink(act, { purpose: 'set-password', accountId: id }, settings);
  return { account: await viewOf(act, id), link };
}

async function refuseUnknownHome({ tx }: Act, { enterpriseId, agencyId }: Command): Promise<void> {
  if (enterpriseId !== null && agencyId !== null) throw homeUnknown();
  if (enterpriseId !== null) {
    const found = await tx.selectFrom('enterprises').select('id').where('id', '=', enterpriseId).executeTakeFirst();
    if (found === undefined) throw homeUnknown();
  }
  if (agencyId !== null) {
    const found = await tx.selectFrom('agencies').select('id').where('id', '=', agencyId).executeTakeFirst();
    if (found === undefined) throw homeUnknown();
  }
}
