import type { Actor } from '../../actor.ts';
import { record } from '../../ledger/record.ts';
import type { IdentityParts } from '../identity-needs.ts';
import { answerTo, type Browser, headersOf } from '../library/browser.ts';

export function signOut({ auth, scope }: IdentityParts) {
  return async (actor: Actor, browser: Browser): Promise<undefined> => {
    await scope(actor, (act) =>
      record(act, { act: 'session.sign-out', subjectKind: 'account', subjectId: actor.accountId, enterpriseId: null }),
    );
    await answerTo(browser, auth.api.signOut({ headers: headersOf(browser), returnHeaders: true }));
    return undefined;
  };
}
