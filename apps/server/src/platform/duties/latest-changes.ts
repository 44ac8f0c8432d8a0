import type { ChangeView } from '@zhiben/contract/duties.ts';
import { labelOfAct } from '@zhiben/vocabulary/acts.ts';
import { SubjectKind } from '@zhiben/vocabulary/evidence.ts';
import { type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { Act } from '../db/scope.ts';
import '../ledger/ledger-tables.ts';
import './duty-tables.ts';

const SHOWN = 20;
/** Acts about records. Sign-ins, accounts and exports are administrators' business; a notice and a duty laid are no change. */
const OF_INTEREST = sql<SqlBool>`subject_kind not in ('account', 'session', 'ledger') and act not in ('duty.notice', 'check.lay')`;

/** What others last did within this person's reach. */
export async function latestChanges({ tx, actor }: Act): Promise<z.output<typeof ChangeView>[]> {
  const { reach, personId } = actor;
  const [only, ...others] = reach;
  const entries = await tx
    .selectFrom('ledger_entries')
    .select(['at', 'actor_name', 'post', 'act', 'subject_kind', 'subject_id', 'detail'])
    .where('actor_id', '<>', personId)
    .where(OF_INTEREST)
    .$if(only !== undefined && others.length === 0, (rows) => rows.where('enterprise_id', '=', only ?? ''))
    .$if(others.length > 0, (rows) => rows.where('enterprise_id', 'in', reach))
    .orderBy('tx_order', 'desc')
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute();
  const titles = await titlesOf(
    tx,
    entries.map((entry) => entry.subject_id),
  );
  // The ledger's own order is of transactions; acts that overlapped stand here by the time people know them by.
  const latestFirst = entries.toSorted((one, other) => other.at.getTime() - one.at.getTime());
  return latestFirst.map((entry) => ({
    at: entry.at.toISOString(),
    actorName: entry.actor_name,
    post: entry.post,
    label: labelOfAct(entry.act),
    subjectKind: SubjectKind.parse(entry.subject_kind),
    subjectId: entry.subject_id,
    subjectTitle: titles.get(entry.subject_id) ?? titleIn(entry.detail),
  }));
}

/** What duties call the subjects they are about. */
async function titlesOf(tx: Act['tx'], subjectIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('duties')
    .select(['subject_id', 'subject_title'])
    .where('subject_id', 'in', [...new Set(subjectIds)])
    .execute();
  return new Map(rows.map((row) => [row.subject_id, row.subject_title]));
}

/** A subject that never had a duty is called what its own record says. */
function titleIn(detail: string): string {
  const words = JSON.parse(detail) as Readonly<Record<string, unknown>>;
  const named = ['number', 'name', 'title', 'fileName', 'description'].map((word) => words[word]);
  return named.find((word) => typeof word === 'string') ?? '';
}
