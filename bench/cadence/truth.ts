import type { InventedEnterprise } from './invented-enterprises.ts';

/** One window of one unit as it truly was. */
export interface TrueCheck {
  readonly orgUnitId: string;
  readonly cadence: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly holderId: string | null;
  readonly excused: 'leave' | 'still' | null;
}

/** 国务院办公厅通知 for 2025: weekdays off and weekend days worked, written down again and not taken from the calendar under test. */
const OFF_2025 =
  '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08';
const WORKED_2025 = '01-26 02-08 04-27 09-28 10-11';
const DAY_MS = 86_400_000;

const textOf = (at: number) => new Date(at).toISOString().slice(0, 10);

function isOff(at: number): boolean {
  const day = textOf(at).slice(5);
  const weekend = [0, 6].includes(new Date(at).getUTCDay());
  return weekend ? !WORKED_2025.includes(day) : OFF_2025.includes(day);
}

/** What each day belongs to, by a name of the window. */
const WINDOW_NAMES: Readonly<Record<string, (at: number) => string>> = {
  'team-daily': textOf,
  'workshop-weekly': (at) => textOf(at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS),
  'plant-monthly': (at) => textOf(at).slice(0, 7),
  'company-quarterly': (at) => `${textOf(at).slice(0, 4)}Q${Math.ceil((new Date(at).getUTCMonth() + 1) / 3)}`,
};

const CADENCE_OF = {
  team: 'team-daily',
  workshop: 'workshop-weekly',
  plant: 'plant-monthly',
  company: 'company-quarterly',
};

/** Goes through 2025 day by day and asks of each day who was away and what stood still; then puts the days together. */
export function truthOf2025(enterprise: InventedEnterprise): readonly TrueCheck[] {
  const first = Date.UTC(2025, 0, 1);
  const last = Date.UTC(2025, 11, 31);
  return enterprise.units.flatMap((unit) => {
    const above = chainOf(enterprise, unit.id);
    const cadence = unit.name === '安全环保部' ? 'workshop-weekly' : CADENCE_OF[unit.kind];
    const nameOf = WINDOW_NAMES[cadence];
    if (nameOf === undefined) throw new Error(cadence);
    const days = Array.from({ length: 380 }, (_, index) => first - 7 * DAY_MS + index * DAY_MS);
    const windows = Map.groupBy(days, nameOf);
    return [...windows.values()]
      .filter((window) => window.some((at) => at >= first && at <= last))
      .map((window) => ({
        orgUnitId: unit.id,
        cadence,
        fromOn: textOf(window[0] ?? 0),
        untilOn: textOf(window.at(-1) ?? 0),
        ...whoOf(enterprise, above, window.map(textOf), window),
      }));
  });
}

function chainOf({ units }: InventedEnterprise, unitId: string): readonly string[] {
  const unit = units.find(({ id }) => id === unitId);
  return unit === undefined
    ? []
    : [unit.id, ...(unit.parentId === null ? [] : chainOf({ units } as InventedEnterprise, unit.parentId))];
}

function whoOf(
  { leaders, excuses }: InventedEnterprise,
  above: readonly string[],
  days: readonly string[],
  instants: readonly number[],
): Pick<TrueCheck, 'holderId' | 'excused'> {
  const lasting = (kind: string, on: string) =>
    excuses.filter((one) => one.kind === kind && one.fromOn <= on && on <= one.untilOn);
  const here = (one: { readonly orgUnitId: string | null }) => one.orgUnitId === null || above.includes(one.orgUnitId);
  const still = days.every(
    (on, index) =>
      lasting('stopped', on).some(here) || (isOff(instants[index] ?? 0) && lasting('holiday', on).some(here)),
  );
  const line = above.flatMap((id) => leaders.get(id) ?? []);
  const away = (id: string) => days.every((on) => lasting('leave', on).some(({ personId }) => personId === id));
  const present = line.find((id) => !away(id));
  const holderId = present ?? line[0] ?? null;
  if (still) return { holderId, excused: 'still' };
  return { holderId, excused: present === undefined && line.length > 0 ? 'leave' : null };
}
