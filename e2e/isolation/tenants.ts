import type { Role } from '@zhiben/vocabulary/roles.ts';
import type { IdKind } from './fill-operation.ts';

/** Words that stand in nothing but one tenant's records. */
export interface Marks {
  /** In the names of the enterprise, its agency and its people, which administrators may read. */
  readonly name: string;
  /** In everything its business writes. */
  readonly record: string;
  /** In the bytes of its files and in its telephone numbers. */
  readonly contents: string;
}

/** One enterprise with everything it has, and the agency that serves it. */
export interface Tenant {
  readonly title: string;
  readonly marks: Marks;
  /** One record of each kind. */
  readonly ids: Readonly<Record<IdKind, string>>;
  /** A hazard in every state it can be brought to. */
  readonly hazards: readonly { readonly id: string; readonly number: string; readonly evidenceId: string }[];
  /** A file that its enterprise brought for a paper of the campaign: a hazard's is no part of one. */
  readonly paperFile: string;
  /** Identifiers of every row of it. */
  readonly rows: readonly string[];
}

/** Somebody with a browser; without a role, whoever passes by. */
export interface Visitor {
  readonly title: string;
  readonly role: Role | null;
  readonly cookie: string;
  readonly address: string;
  /** Whose records they reach. */
  readonly own: readonly Tenant[];
  readonly others: readonly Tenant[];
}

/** What may not stand in any answer to this visitor. */
export function secretsFor({ role, own, others }: Visitor): readonly string[] {
  const hidden = own.length === 2 && isAdministrator(role) ? own : others;
  return hidden.flatMap(({ marks, hazards, rows }) => {
    // The ledger, which the auditor reads whole, tells what was done to which hazard.
    if (role === 'audit-admin') return [marks.contents];
    const business = [
      marks.record,
      marks.contents,
      ...hazards.flatMap(({ id, number, evidenceId }) => [id, number, evidenceId]),
    ];
    return isAdministrator(role) ? business : [...business, marks.name, ...rows];
  });
}

const isAdministrator = (role: Role | null) => role?.endsWith('-admin') ?? false;
