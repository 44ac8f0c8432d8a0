import type { Tx } from '../../platform/db/scope.ts';
import { type Counts, NOTHING } from './domain/figures.ts';
import type { DualPreventionNeeds, WeeksAsked } from './dual-prevention-needs.ts';

export type CountsOf = (enterpriseId: string, weekOn: string) => Counts;

/** Counts weeks from the records as they now are: three queries, however many enterprises and weeks. */
export async function countWeeks(
  tx: Tx,
  asked: WeeksAsked,
  needs: Pick<DualPreventionNeeds, 'checksOfWeeks' | 'hazardsOfWeeks' | 'stewardshipOfWeeks'>,
): Promise<CountsOf> {
  const counted = [
    ...(await needs.checksOfWeeks(tx, asked)),
    ...(await needs.hazardsOfWeeks(tx, asked)),
    ...(await needs.stewardshipOfWeeks(tx, asked)),
  ];
  const known = new Map<string, Counts>();
  for (const { enterpriseId, weekOn, ...counts } of counted) {
    const key = `${enterpriseId} ${weekOn}`;
    known.set(key, { ...(known.get(key) ?? NOTHING), ...counts });
  }
  return (enterpriseId, weekOn) => known.get(`${enterpriseId} ${weekOn}`) ?? NOTHING;
}
