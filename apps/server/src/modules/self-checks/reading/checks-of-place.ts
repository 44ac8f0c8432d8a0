import { CADENCES } from '@zhiben/vocabulary/checks.ts';
import { type SqlBool, sql } from 'kysely';
import { startOfDay } from '../../../platform/clock.ts';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import '../../../platform/ledger/ledger-tables.ts';
import type { Check } from '../check-store.ts';
import '../check-tables.ts';
import { checkState } from '../domain/check-state.ts';

interface Leader {
  readonly personId: string;
  readonly name: string;
  readonly post: string;
}

/** A check that should have seen a place: who answered for it, what became of it, what it said about that place. */
export interface CheckOfPlace {
  readonly checkId: string;
  readonly cadence: (typeof CADENCES)[number];
  readonly orgUnitId: string;
  /** the window the check was due in */
  readonly from: Date;
  readonly until: Date;
  readonly state: 'done' | 'missed' | 'excused';
  readonly excuse?: string;
  readonly dutyHolder: Leader;
  readonly doneBy?: Leader;
  readonly doneAt?: Date;
  readonly answers: readonly {
    readonly item: string;
    readonly verdict: 'normal' | 'abnormal' | 'not-applicable';
    readonly words: string;
  }[];
  readonly ledgerSequences: readonly string[];
}

export interface PlaceAndTime {
  readonly enterpriseId: string;
  readonly placeId: string;
  readonly since: Date;
  readonly until: Date;
}

const NOBODY: Leader = { personId: '', name: '未明确负责人', post: '' };

/**
 * Every check of a place whose window overlaps a time, earliest first, level by level. One that was made late is `missed`
 * with `doneAt`; one whose window is still open is told only once it was made.
 */
export async function checksOfPlace(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  asked: PlaceAndTime,
): Promise<CheckOfPlace[]> {
  const rows = await tx
    .selectFrom('checks')
    .selectAll()
    .where('enterprise_id', '=', asked.enterpriseId)
    .where(sql<SqlBool>`place_ids @> array[${asked.placeId}]::uuid[]`)
    .where('due_at', '>=', asked.since)
    .where(sql<SqlBool>`(from_on::timestamp at time zone 'Asia/Shanghai') <= ${asked.until}`)
    .orderBy('from_on')
    .execute();
  const told = rows.filter((row) => stateOf(row, now) !== 'due');
  const sequences = await sequencesOf(
    tx,
    told.map(({ id }) => id),
  );
  return told
    .map((row) => toAnswer(row, asked.placeId, now, sequences.get(row.id) ?? []))
    .toSorted((a, b) => a.from.getTime() - b.from.getTime() || level(a) - level(b));
}

const level = ({ cadence }: CheckOfPlace) => CADENCES.indexOf(cadence);

const stateOf = (row: Check, now: Date) =>
  checkState({ dueAt: row.due_at, doneAt: row.done_at, excused: row.excused_because !== null }, now);

function toAnswer(row: Check, placeId: string, now: Date, ledgerSequences: readonly string[]): CheckOfPlace {
  const state = stateOf(row, now);
  const holder = leader(row.holder_id, row.holder_name, row.holder_post);
  const doneBy = leader(row.done_by, row.done_by_name, row.done_by_post);
  return {
    checkId: row.id,
    cadence: row.cadence,
    orgUnitId: row.org_unit_id,
    from: startOfDay(row.from_on),
    until: row.due_at,
    state: state === 'done' || state === 'excused' ? state : 'missed',
    ...(row.excuse_words === null ? {} : { excuse: row.excuse_words }),
    dutyHolder: holder ?? NOBODY,
    ...(doneBy === undefined ? {} : { doneBy }),
    ...(row.done_at === null ? {} : { doneAt: row.done_at }),
    answers: row.answers
      .filter((answer) => answer.placeId === placeId)
      .map(({ item, verdict, words }) => ({ item, verdict, words })),
    ledgerSequences,
  };
}

const leader = (personId: string | null, name: string | null, post: string | null): Leader | undefined =>
  personId === null ? undefined : { personId, name: name ?? '', post: post ?? '' };

async function sequencesOf(tx: Tx, checkIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (checkIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('ledger_entries')
    .select(['id', 'subject_id'])
    .where('subject_id', 'in', checkIds)
    .orderBy('id')
    .execute();
  const groups = Map.groupBy(rows, (row) => row.subject_id);
  return new Map([...groups].map(([id, entries]) => [id, entries.map((entry) => String(entry.id))]));
}
