import { roleLabel } from '@zhiben/vocabulary/roles.ts';
import { SYSTEM } from '../../db/scope.ts';
import { record } from '../../ledger/record.ts';
import { ADMINISTRATORS } from '../accounts/administrators.ts';
import type { IdentityParts } from '../identity-needs.ts';
import { issueLink } from './one-time-links.ts';

export interface FirstLink {
  /** Whom it makes, as a person reads it. */
  readonly title: string;
  readonly url: string;
}

/**
 * A link for each of the three administrators whom there has never been: at the first start all three, for three people.
 * A later start issues again what was not redeemed and withdraws the earlier link.
 */
export function firstStart({ scope, settings }: Pick<IdentityParts, 'scope' | 'settings'>) {
  return (): Promise<readonly FirstLink[]> =>
    scope(SYSTEM, async (act) => {
      const held = await act.tx.selectFrom('accounts').select('role').where('role', 'in', ADMINISTRATORS).execute();
      const links: FirstLink[] = [];
      for (const role of ADMINISTRATORS) {
        if (held.some((account) => account.role === role)) continue;
        const url = await issueLink(act, { purpose: 'first-administrator', role }, settings);
        const subject = { subjectKind: 'account', subjectId: 'first', enterpriseId: null } as const;
        await record(act, { act: 'account.issue-first-link', ...subject, detail: { role } });
        links.push({ title: roleLabel[role], url });
      }
      return links;
    });
}
