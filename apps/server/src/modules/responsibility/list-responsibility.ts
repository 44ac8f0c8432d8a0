import type { QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { listResponsibility as operation } from '@zhiben/contract/responsibility.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { cursorOf, readCursor } from '../../platform/db/cursor.ts';
import type { Act } from '../../platform/db/scope.ts';
import { countResponsibility } from './count-responsibility.ts';
import type { ResponsibilityNeeds } from './responsibility-needs.ts';

/** Every enterprise within reach with its figures, by name. */
export async function listResponsibility(
  { tx, now }: Act,
  { cursor, limit }: QueryOf<typeof operation>,
  { enterprisesForMatching, peopleAtWork }: ResponsibilityNeeds,
): Promise<ResultOf<typeof operation>> {
  const all = (await enterprisesForMatching(tx)).toSorted(byName);
  const after = readCursor(cursor);
  const from = after === undefined ? 0 : all.findIndex((one) => byName(one, { name: after.key, id: after.id }) > 0);
  const page = from === -1 ? [] : all.slice(from, from + limit);
  const counts = await countResponsibility(
    { tx, now },
    page.map(({ id }) => id),
    { peopleAtWork },
  );
  const last = page.at(-1);
  return {
    items: page.flatMap(({ id, name }) => {
      const counted = counts.get(id);
      return counted === undefined
        ? []
        : [{ enterpriseId: EnterpriseId.parse(id), enterpriseName: name, counts: counted }];
    }),
    nextCursor: last !== undefined && from + limit < all.length ? cursorOf(last.name, last.id) : null,
    total: all.length,
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}
const byName = (one: Named, other: Named): number =>
  one.name.localeCompare(other.name, 'zh-CN') || (one.id < other.id ? -1 : Number(one.id > other.id));
