import type { Tenure, Unit } from './history.ts';

/** Repeats exactly from its seed. */
export function chance(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    below: (limit: number) => Math.floor(next() * limit),
    happens: (share: number) => next() < share,
    oneOf: <Item>(items: readonly [Item, ...Item[]]): Item => items[Math.floor(next() * items.length)] ?? items[0],
  };
}
export type Chance = ReturnType<typeof chance>;

const DAY_MS = 86_400_000;
const FIRST = Date.parse('2026-03-01T00:00:00+08:00');
/** An instant of the story: its day, and the hour in it. */
export const at = (day: number, hour = 0): Date => new Date(FIRST + day * DAY_MS + hour * 3_600_000);

export interface Holder {
  readonly personId: string;
  readonly name: string;
  readonly post: string;
}

/** Who sits on one chair on each day of the story; null where it is empty. */
export interface Seat {
  readonly unit: string | null;
  readonly byDay: readonly (Holder | null)[];
}

export const UNITS: readonly Unit[] = [
  { id: 'company', parentId: null, kind: 'company', name: '公司本部' },
  { id: 'safety', parentId: 'company', kind: 'plant', name: '安全环保部' },
  { id: 'plant', parentId: 'company', kind: 'plant', name: '一厂区' },
  { id: 'shop-a', parentId: 'plant', kind: 'workshop', name: '加氢车间' },
  { id: 'shop-b', parentId: 'plant', kind: 'workshop', name: '合成车间' },
  { id: 'team-a', parentId: 'shop-a', kind: 'team', name: '加氢甲班' },
  { id: 'team-b', parentId: 'shop-b', kind: 'team', name: '合成甲班' },
];

/** A chair that changes hands up to three times, sometimes after standing empty. */
export function seat(
  dice: Chance,
  { name, post, unit, days }: { name: string; post: string; unit: string | null; days: number },
): Seat {
  const byDay: (Holder | null)[] = [];
  for (let turn = 0; byDay.length < days; turn += 1) {
    const holder = { personId: `${name}-${turn}`, name: `${post}${turn}`, post };
    const stays = 8 + dice.below(days);
    for (let day = 0; day < stays && byDay.length < days; day += 1) byDay.push(holder);
    const empty = dice.happens(0.3) ? 1 + dice.below(9) : 0;
    for (let day = 0; day < empty && byDay.length < days; day += 1) byDay.push(null);
  }
  return { unit, byDay };
}

/** The same chairs as the directory would tell them: periods instead of days. */
export function tenuresOf({ unit, byDay }: Seat): readonly Tenure[] {
  const tenures: Tenure[] = [];
  byDay.forEach((holder, day) => {
    if (holder === null || byDay[day - 1] === holder) return;
    const left = byDay.findIndex((other, later) => later > day && other !== holder);
    const ledger = [`${holder.personId}@${day}`];
    tenures.push({ ...holder, orgUnitId: unit, from: at(day), until: left === -1 ? null : at(left), ledger });
  });
  return tenures;
}
