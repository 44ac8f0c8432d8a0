import type { AlikeTipOff } from '@zhiben/contract/tip-offs.ts';
import { TipOffId } from '@zhiben/vocabulary/ids.ts';
import { type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { Act } from '../../../platform/db/scope.ts';
import { likenessOf } from '../domain/likeness.ts';
import type { TipOff } from '../domain/tip-off.ts';
import { toTipOff } from '../tip-off-store.ts';

const MOST_COMPARED = 100;
const MOST_SHOWN = 5;

/** Other tip-offs that may be about the same thing, likeliest first. Proposed; a person joins them or not. */
export async function findAlike({ tx }: Act, tipOff: TipOff): Promise<z.infer<typeof AlikeTipOff>[]> {
  const rows = await tx
    .selectFrom('tip_offs')
    .selectAll()
    .where('id', '<>', tipOff.id)
    .where('state', '<>', 'joined')
    .where(sql<SqlBool>`received_at > ${tipOff.receivedAt}::timestamptz - interval '91 days'`)
    .orderBy(sql`similarity(description, ${tipOff.description})`, 'desc')
    .limit(MOST_COMPARED)
    .execute();
  return rows
    .map(toTipOff)
    .flatMap((other) => {
      const likeness = likenessOf(tipOff, other);
      return likeness === null ? [] : [{ other, likeness }];
    })
    .sort((one, two) => two.likeness.text - one.likeness.text)
    .slice(0, MOST_SHOWN)
    .map(({ other, likeness }) => ({
      id: TipOffId.parse(other.id),
      number: other.number,
      description: other.description,
      receivedAt: other.receivedAt.toISOString(),
      state: other.state,
      likeness: likeness.text,
      why: likeness.why,
    }));
}
