import type { Mishap } from '@zhiben/county/plants/mishaps.ts';
import type { Plan } from '@zhiben/county/plants/simulate-plant.ts';

const MINUTE = 60;
/** LT-V201 rises 6 cm a minute: 5 cm below its limit at the opening, over it a minute later. */
const V201_AT_REST = 4.745;
/** LT-T5 rises half a centimetre a minute: over its limit of 11.9 m some minutes before the opening. */
const T5_AT_REST = 11.87;
const V201_FILLED = 5 * MINUTE;
const T5_FILLED = 9 * MINUTE;
const LEAK_BEGAN = 2 * MINUTE;

/**
 * What goes wrong besides what goes wrong by chance, at every start, so that a visitor need not wait for it: one tank stands over its
 * limit already; another is being filled, its level passes the limit within two minutes, and somebody notices when somebody looks, or
 * after some minutes by themselves; and benzene leaks at the loading rack. Nothing else goes wrong meanwhile. `openedAt` in seconds since 1970.
 */
export const planOf = (plantKey: string, openedAt: number): Plan => ({
  mishaps: mishapsOf(plantKey, openedAt),
  calm: { from: openedAt - 15 * MINUTE, until: openedAt + 20 * MINUTE },
});

function mishapsOf(plantKey: string, openedAt: number): readonly Mishap[] {
  switch (plantKey) {
    case 'ruihe': {
      const [from, until] = [openedAt - V201_FILLED, openedAt + 4.5 * MINUTE];
      return [{ kind: 'overfill', tag: 'LT-V201', from, until, strength: 1, fromLevel: V201_AT_REST }];
    }
    case 'songling': {
      const [from, until] = [openedAt - T5_FILLED, openedAt + 40 * MINUTE];
      return [{ kind: 'overfill', tag: 'LT-T5', from, until, strength: 1, fromLevel: T5_AT_REST }];
    }
    case 'jintang': {
      const [from, until] = [openedAt - LEAK_BEGAN, openedAt + 11 * MINUTE];
      return [{ kind: 'leak', tag: 'GT402', from, until, strength: 0.8 }];
    }
    default:
      return [];
  }
}
