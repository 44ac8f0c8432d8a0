import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { sendTipOff } from '@zhiben/contract/tip-off-page.ts';
import { sql } from 'kysely';
import pg from 'pg';
import { dayOf } from '../../../platform/clock.ts';
import type { Act, Scope } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { layDuties } from '../../../platform/duties/lay-duty.ts';
import { record } from '../../../platform/ledger/record.ts';
import { type PosterPlace, readPosterCode } from '../sealing/poster-code.ts';
import { judgePuzzle, type PuzzleVerdict } from '../sealing/puzzle.ts';
import { hashOf, hashOfCode, queryCodeOf } from '../sealing/query-code.ts';
import { sealIdentity } from '../sealing/seal-identity.ts';
import { macOf, type TipOffKeys } from '../sealing/tip-off-keys.ts';
import { dutyOn } from '../tip-off-duties.ts';
import { looksAutomatic, puzzleSpent, puzzleUnsolved, whereMissing } from '../tip-off-refusals.ts';
import type { Crowd } from './crowd.ts';
import { asReporter } from './reporter.ts';

type Body = BodyOf<typeof sendTipOff>;
type Taken = ResultOf<typeof sendTipOff>;

interface Needs {
  readonly keys: TipOffKeys;
  readonly crowd: Crowd;
}

/**
 * Takes a tip-off in, once for each key that a page made. What costs nothing is looked at before the database is asked
 * anything; a page that sends again hears the same code again.
 */
export async function takeTipOff(scope: Scope, body: Body, { keys, crowd }: Needs, now: Date): Promise<Taken> {
  if (body.website !== '') throw looksAutomatic();
  const puzzle = judgePuzzle(keys.puzzle, body.challenge, body.solution, now);
  if (puzzle === 'not-ours' || puzzle === 'not-solved') throw puzzleUnsolved();
  const place = body.poster === null ? undefined : readPosterCode(keys.poster, body.poster);
  if (place === undefined && body.location === null) throw whereMissing();

  const changedSince = await asReporter(scope, async (act) => {
    const before = await contentBefore(act, body);
    if (before !== undefined) return before !== contentOf(keys, body);
    await takeNew(act, body, { keys, crowd, puzzle, place });
    return false;
  });
  return { queryCode: queryCodeOf(keys.queryCode, body.key), changedSince };
}

async function contentBefore({ tx }: Act, { key }: Body): Promise<string | undefined> {
  // Two sendings of one page wait for each other here.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`tip-off ${key}`}, 0))`.execute(tx);
  const row = await tx
    .selectFrom('tip_offs')
    .select('content_mac')
    .where('submission_hash', '=', hashOf(key))
    .executeTakeFirst();
  return row?.content_mac;
}

interface New extends Needs {
  readonly puzzle: PuzzleVerdict;
  readonly place: PosterPlace | undefined;
}

async function takeNew(act: Act, body: Body, { keys, crowd, puzzle, place }: New): Promise<void> {
  const { tx, now } = act;
  if (puzzle === 'too-old') throw puzzleSpent();
  crowd.letIn(now);
  const id = v7(now);
  const number = await nextNumber(act);
  const { description, name, contact } = body;
  const duty = dutyOn({ id, number, description }, 'triage', now);
  await tx
    .insertInto('tip_offs')
    .values({
      id,
      number,
      received_at: now,
      submission_hash: hashOf(body.key),
      content_mac: contentOf(keys, body),
      code_hash: hashOfCode(queryCodeOf(keys.queryCode, body.key)),
      puzzle: body.challenge,
      description,
      location: body.location,
      enterprise_id: place?.enterpriseId ?? null,
      place_id: place?.placeId ?? null,
      has_identity: name !== null || contact !== null,
      state: 'received',
      due_at: duty.dueAt,
    })
    .execute()
    .catch((error: unknown) => {
      throw isSpentPuzzle(error) ? puzzleSpent() : error;
    });
  if (name !== null || contact !== null) {
    const sealed = sealIdentity(keys.identity, id, { name, contact });
    await tx.insertInto('tip_off_identities').values({ tip_off_id: id, sealed }).execute();
  }
  await layDuties(act, [duty]);
  await record(act, {
    act: 'tip-off.receive',
    subjectKind: 'tip-off',
    subjectId: id,
    enterpriseId: null,
    // What was said can be proved by its hash; the words themselves may name people.
    detail: { number, descriptionHash: hashOf(description) },
  });
}

async function nextNumber({ tx, now }: Act): Promise<string> {
  const { rows } = await sql<{ serial: number }>`select nextval('tip_off_numbers') as serial`.execute(tx);
  return `JB-${dayOf(now).slice(0, 4)}-${String(rows[0]?.serial).padStart(6, '0')}`;
}

function contentOf({ content }: TipOffKeys, { poster, description, location, name, contact }: Body): string {
  return macOf(content, JSON.stringify([poster, description, location, name, contact])).toString('base64url');
}

const isSpentPuzzle = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.constraint === 'tip_offs_puzzle_key';
