import type { Mishap } from '@zhiben/county/plants/mishaps.ts';

const MINUTE = 60;
/** LT-V201 stands 4 cm below its limit at the opening, which its pump fills in two minutes. */
const LEVEL_AT_REST = 4.9;

/**
 * What goes wrong besides what goes wrong by chance, at every start, so that a visitor need not wait for it: a tank is being filled,
 * its level will pass the limit within two minutes, and then somebody notices; and benzene leaks at the loading rack.
 * `openedAt` in seconds since 1970.
 */
export function plannedMishaps(plantKey: string, openedAt: number): readonly Mishap[] {
  if (plantKey === 'ruihe') {
    const [from, until] = [openedAt - 8 * MINUTE, openedAt + 2.5 * MINUTE];
    return [{ kind: 'overfill', tag: 'LT-V201', from, until, strength: 1, fromLevel: LEVEL_AT_REST }];
  }
  if (plantKey !== 'jintang') return [];
  const from = openedAt + 2 * MINUTE;
  return [{ kind: 'leak', tag: 'GT402', from, until: from + 10 * MINUTE, strength: 0.8 }];
}
