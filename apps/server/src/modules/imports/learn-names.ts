import type { Act } from '../../platform/db/scope.ts';
import { wholeName } from './domain/enterprise-name.ts';
import type { ReadRow } from './domain/register-reading.ts';
import type { ImportsNeeds } from './imports-needs.ts';

const LONGEST = 120;

/** Remembers the names that a person matched by hand. A name given to two enterprises says nothing. */
export async function learnNames(
  act: Act,
  rows: readonly ReadRow[],
  needs: Pick<ImportsNeeds, 'enterprisesForMatching' | 'learnAlias'>,
): Promise<void> {
  const chosen = chosenNames(rows);
  if (chosen.size === 0) return;
  const directory = await needs.enterprisesForMatching(act.tx);
  const known = new Set(directory.flatMap(({ name, aliases }) => [name, ...aliases]).map(wholeName));
  for (const [name, ids] of chosen) {
    const [enterpriseId] = ids;
    if (ids.size !== 1 || enterpriseId === undefined || known.has(wholeName(name))) continue;
    await needs.learnAlias(act, enterpriseId, name);
  }
}

function chosenNames(rows: readonly ReadRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const chosen = new Map<string, Set<string>>();
  for (const { enterprise, values } of rows) {
    const name = values.enterprise?.text ?? '';
    if (enterprise?.kind !== 'chosen' || name === '' || name.length > LONGEST) continue;
    chosen.set(name, (chosen.get(name) ?? new Set()).add(enterprise.id));
  }
  return chosen;
}
