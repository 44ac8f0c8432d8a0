import type { Mishap } from '@zhiben/county/plants/mishaps.ts';

const MINUTE = 60;
const HOUR = 3600;

/**
 * What goes wrong besides what goes wrong by chance, so that a visitor need not wait for it: a tank has been filled for some minutes and
 * nobody looks at its level, and some minutes after the opening benzene leaks at the loading rack. `openedAt` in seconds since 1970.
 */
export function plannedMishaps(plantKey: string, openedAt: number): readonly Mishap[] {
  if (plantKey === 'ruihe') {
    return [{ kind: 'overfill', tag: 'LT-V201', from: openedAt - 5 * MINUTE, until: openedAt + 4 * HOUR, strength: 1 }];
  }
  if (plantKey !== 'jintang') return [];
  const from = openedAt + 4 * MINUTE;
  return [{ kind: 'leak', tag: 'GT402', from, until: from + 10 * MINUTE, strength: 0.8 }];
}
