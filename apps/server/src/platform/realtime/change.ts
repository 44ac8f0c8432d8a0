import type { ChangeEvent } from '@zhiben/contract/platform.ts';
import { mayDo, type Permission } from '@zhiben/vocabulary/permissions.ts';
import type { Actor } from '../actor.ts';

/** One committed row of the outbox. */
export interface Change {
  readonly id: number;
  readonly at: Date;
  readonly topic: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly enterpriseId: string | null;
}

/** What belongs to no tenant but to an administrator's work. */
const OF_ADMINISTRATION: Readonly<Record<string, Permission>> = {
  account: 'account:read',
  session: 'account:read',
  ledger: 'ledger:read',
};

const OF_THE_CITY = 'city-warning';

/** Whether a person may learn that something changed: the same answer as row-level security gives about the record itself. */
export function maySee({ realm, role, reach }: Actor, { subjectKind, enterpriseId }: Change): boolean {
  const permission = OF_ADMINISTRATION[subjectKind];
  if (permission !== undefined) return mayDo(role, permission);
  if (realm === 'administration') return false;
  // The city has no tenant: what was reported to it is told apart, and nothing else is told to it.
  if (realm === 'city') return subjectKind === OF_THE_CITY;
  // Written supervision is between the office and its addressee.
  if (realm === 'agency' && subjectKind === 'letter') return false;
  return realm === 'bureau' || (enterpriseId !== null && reach.includes(enterpriseId));
}

/** As an event of the stream. No record travels here, only that there is something to ask for. */
export function eventOf({ id, at, topic, subjectKind, subjectId, enterpriseId }: Change): string {
  const event: ChangeEvent = { id: String(id), topic, subjectKind, subjectId, enterpriseId, at: at.toISOString() };
  return `id: ${id}\nevent: change\ndata: ${JSON.stringify(event)}\n\n`;
}
