import type { Realm, Role } from '@zhiben/vocabulary/roles.ts';

/** Who acts, in which post, and whose records they reach. */
export interface Actor {
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly post: string;
  readonly role: Role;
  readonly realm: Realm;
  /** The enterprise this person belongs to; null for bureau, agencies and administrators. */
  readonly enterpriseId: string | null;
  readonly agencyId: string | null;
  /** Every enterprise whose records row-level security lets through; bureau reaches all without a list. */
  readonly reach: readonly string[];
}
