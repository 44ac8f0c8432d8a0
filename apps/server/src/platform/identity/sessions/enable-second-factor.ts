import type { SessionView } from '@zhiben/contract/session.ts';
import { SYSTEM } from '../../db/scope.ts';
import { record } from '../../ledger/record.ts';
import type { Account } from '../accounts/account-store.ts';
import { holderOf } from '../accounts/holder.ts';
import type { IdentityParts } from '../identity-needs.ts';
import { codeWrong, enrolmentMissing, secondFactorEnabled } from '../identity-refusals.ts';
import { answerTo, type Browser, headersOf, noOf } from '../library/browser.ts';
import { burnCode } from './burn-code.ts';
import { sessionView } from './session-view.ts';

/** The first code shows that the telephone holds the secret: from now on a stolen password alone opens nothing. */
export function enableSecondFactor({ auth, scope, settings, clock }: IdentityParts) {
  return async (account: Account, code: string, browser: Browser): Promise<SessionView> => {
    if (account.secondFactor) throw secondFactorEnabled();
    const asked = auth.api.verifyTOTP({ body: { code }, headers: headersOf(browser), returnHeaders: true });
    await answerTo(browser, asked).catch((error: unknown) => {
      throw refusalOf(error);
    });
    await scope(SYSTEM, async (act) => {
      await burnCode(act, account.id, code);
      const { id: subjectId, enterpriseId } = account;
      const deed = { act: 'account.enable-second-factor', subjectKind: 'account', subjectId, enterpriseId } as const;
      await record({ ...act, actor: holderOf(account) }, deed);
    });
    return sessionView({ ...account, secondFactor: true }, settings, clock.now());
  };
}

function refusalOf(error: unknown): unknown {
  const no = noOf(error);
  if (no === 'INVALID_CODE') return codeWrong();
  if (no === 'TOTP_NOT_ENABLED') return enrolmentMissing();
  return error;
}
