import { Draw } from '@zhiben/contract/draws.ts';
import { DRAW_RECIPE } from '@zhiben/rules/enforcement/draw.ts';
import type { Selectable } from 'kysely';
import type { Act } from '../../../platform/db/scope.ts';
import { drawNotFound } from '../enforcement-refusals.ts';
import type { DrawsTable } from '../enforcement-tables.ts';

export async function listDraws({ tx }: Act): Promise<Draw[]> {
  const rows = await tx.selectFrom('draws').selectAll().orderBy('opened_at', 'desc').limit(200).execute();
  return rows.map(toDraw);
}

export async function showDraw({ tx }: Act, id: string): Promise<Draw> {
  const row = await tx.selectFrom('draws').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw drawNotFound();
  return toDraw(row);
}

/** The seed is told with the result and never before. */
const toDraw = (row: Selectable<DrawsTable>): Draw =>
  Draw.parse({
    id: row.id,
    title: row.title,
    howMany: row.how_many,
    enterprises: row.pool.enterprises,
    officers: row.pool.officers,
    commitment: row.commitment,
    openedAt: row.opened_at.toISOString(),
    openedByName: row.opened_by_name,
    made:
      row.drawn_at === null
        ? null
        : {
            at: row.drawn_at.toISOString(),
            seed: row.seed,
            witness: row.witness,
            drawn: (row.drawn ?? []).map(({ object, officers }) => ({ enterpriseId: object, officerIds: officers })),
          },
    publishedAt: row.published_at?.toISOString() ?? null,
    recipe: [...DRAW_RECIPE],
  });
