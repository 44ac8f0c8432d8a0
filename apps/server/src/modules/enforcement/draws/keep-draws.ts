import { createHash, randomBytes } from 'node:crypto';
import type { makeDraw as making, openDraw as opening } from '@zhiben/contract/draws.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { commitmentTo, drawLots } from '@zhiben/rules/enforcement/draw.ts';
import { sql } from 'kysely';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { EnforcementNeeds } from '../enforcement-needs.ts';
import {
  drawMade,
  drawNotFound,
  drawNotMade,
  drawPublished,
  drawWouldWarn,
  enterpriseNotFound,
  poolTooSmall,
} from '../enforcement-refusals.ts';
import '../enforcement-tables.ts';
import { certifiedOfficers } from '../officers/certified.ts';
import { type PlanNeeds, planVisit } from '../visits/plan-visit.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Fixes who may be drawn and how many, and tells the hash of a seed that nobody has seen. */
export async function openDraw(
  act: Act,
  { title, howMany, enterpriseIds, officerIds }: BodyOf<typeof opening>,
  { enterpriseNames }: Pick<EnforcementNeeds, 'enterpriseNames'>,
): Promise<string> {
  const { tx, actor, now } = act;
  const wanted = [...new Set<string>(enterpriseIds)];
  const names = await enterpriseNames(tx, wanted);
  if (names.size < wanted.length) throw enterpriseNotFound();
  if (howMany > wanted.length) throw poolTooSmall();
  const officers = await certifiedOfficers(tx, officerIds, dayOf(now));
  const seed = randomBytes(32).toString('hex');
  const id = v7(now);
  const pool = {
    enterprises: wanted.map((one) => ({ id: one, name: names.get(one) ?? '' })),
    officers: officers.map((one) => ({ id: one.id, name: one.name })),
  };
  const commitment = commitmentTo(seed, sha256);
  await tx
    .insertInto('draws')
    .values({
      id,
      title,
      how_many: howMany,
      pool: JSON.stringify(pool),
      commitment,
      seed,
      opened_at: now,
      opened_by: actor.personId,
      opened_by_name: actor.name,
    })
    .execute();
  await record(act, {
    act: 'draw.open',
    subjectKind: 'draw',
    subjectId: id,
    enterpriseId: null,
    detail: { title, howMany, commitment, poolHash: sha256(JSON.stringify(pool)) },
  });
  return id;
}

/** Draws once, with a word that a witness says only now; whoever is drawn becomes a sealed visit. */
export async function makeDraw(
  act: Act,
  id: string,
  { witness, plannedOn, purpose }: BodyOf<typeof making>,
  needs: PlanNeeds,
): Promise<void> {
  const { tx, now } = act;
  const draw = await lockDraw(act, id);
  if (draw.drawn_at !== null) throw drawMade();
  const pool = {
    objects: draw.pool.enterprises.map((one) => one.id),
    officers: draw.pool.officers.map((one) => one.id),
  };
  const drawn = drawLots(pool, draw.how_many, draw.seed, witness, sha256);
  for (const { object, officers } of drawn) {
    const visit = { enterpriseId: object, officerIds: [...officers], plannedOn, purpose };
    await planVisit(act, { ...visit, kind: 'random', drawId: id } as Parameters<typeof planVisit>[1], needs);
  }
  await tx
    .updateTable('draws')
    .set({ witness, drawn: JSON.stringify(drawn), drawn_at: now })
    .where('id', '=', id)
    .execute();
  await record(act, {
    act: 'draw.make',
    subjectKind: 'draw',
    subjectId: id,
    enterpriseId: null,
    // Whom it hit is told when it is published.
    detail: { title: draw.title, resultHash: sha256(JSON.stringify(drawn)) },
  });
}

/** Tells the result, once it warns nobody any more. */
export async function publishDraw(act: Act, id: string): Promise<void> {
  const { tx, now } = act;
  const draw = await lockDraw(act, id);
  if (draw.drawn_at === null) throw drawNotMade();
  if (draw.published_at !== null) throw drawPublished();
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from visits where draw_id = ${id} and started_at is null and withdrawn_at is null`.execute(
    tx,
  );
  const waiting = rows[0]?.waiting ?? 0;
  if (waiting > 0) throw drawWouldWarn(waiting);
  await tx.updateTable('draws').set({ published_at: now }).where('id', '=', id).execute();
  await record(act, {
    act: 'draw.publish',
    subjectKind: 'draw',
    subjectId: id,
    enterpriseId: null,
    detail: { title: draw.title, drawn: draw.drawn ?? [] },
  });
}

async function lockDraw({ tx }: Act, id: string) {
  const row = await tx.selectFrom('draws').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw drawNotFound();
  return row;
}
