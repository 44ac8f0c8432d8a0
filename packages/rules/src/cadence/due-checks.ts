import { dayNumber, dayText } from '../calendar/day.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { type Cadence, cadenceOf } from './cadence-rules.ts';
import { leadersOf, type Person, type Unit, unitAndAbove } from './who-leads.ts';
import { type CheckWindow, windowsIn } from './windows.ts';

export interface Place {
  readonly id: string;
  readonly orgUnitId: string | null;
}

/** What an enterprise recorded. `orgUnitId` null means all of it; only leave names a person. */
export interface Excuse extends CheckWindow {
  readonly kind: 'leave' | 'stopped' | 'holiday';
  readonly orgUnitId: string | null;
  readonly personId: string | null;
  readonly reason: string;
}

export interface DueCheck extends CheckWindow {
  readonly orgUnitId: string;
  readonly cadence: Cadence;
  /** Who answers for it; null when nobody in the unit or above it leads. */
  readonly holder: Person | null;
  /** The name of whoever would lead it but is on leave. */
  readonly standsInFor: string | null;
  readonly placeIds: readonly string[];
  /** Set when every day of the window is excused, or all who could lead are on leave. */
  readonly excuse: { readonly kind: Excuse['kind']; readonly words: string } | null;
}

export interface Organisation {
  readonly units: readonly Unit[];
  readonly places: readonly Place[];
  readonly people: readonly Person[];
  readonly excuses: readonly Excuse[];
}

/** Every check that falls due in a range of days: of each unit in use, each window of its cadence, who leads it and where. */
export function dueChecks(organisation: Organisation, range: CheckWindow): readonly DueCheck[] {
  const units = new Map(organisation.units.map((unit) => [unit.id, unit]));
  return organisation.units.flatMap((unit) => checksOf(unit, units, organisation, range));
}

function checksOf(
  unit: Unit,
  units: ReadonlyMap<string, Unit>,
  { places, people, excuses }: Organisation,
  range: CheckWindow,
): readonly DueCheck[] {
  const above = unitAndAbove(unit, units);
  const chain = above.map(({ id }) => id);
  const cadence = cadenceOf(unit);
  const placeIds = placesOf(unit, units, places);
  const leaders = above.flatMap((one) => leadersOf(one, people));
  const standing = excuses.filter(({ kind, orgUnitId }) => kind !== 'leave' && covers(orgUnitId, chain));
  const leaves = excuses.filter(({ kind }) => kind === 'leave');

  return windowsIn(cadence, range).map((window) => {
    const { holder, standsInFor, excuse } = whoLeads(leaders, leaves, window);
    const stopped = stillness(standing, window);
    return { orgUnitId: unit.id, cadence, ...window, placeIds, holder, standsInFor, excuse: stopped ?? excuse };
  });
}

const covers = (orgUnitId: string | null, chain: readonly string[]) => orgUnitId === null || chain.includes(orgUnitId);

/** Places of a unit and of what is below it; a unit without any checks those of the nearest above that has some. */
function placesOf(unit: Unit, units: ReadonlyMap<string, Unit>, places: readonly Place[]): readonly string[] {
  for (const { id } of unitAndAbove(unit, units)) {
    const inside = places.filter(({ orgUnitId }) => orgUnitId !== null && isWithin(orgUnitId, id, units));
    if (inside.length > 0) return inside.map((place) => place.id);
  }
  return places.map(({ id }) => id);
}

function isWithin(unitId: string, topId: string, units: ReadonlyMap<string, Unit>): boolean {
  const unit = units.get(unitId);
  return unit !== undefined && unitAndAbove(unit, units).some(({ id }) => id === topId);
}

/** Leave moves a check to the next who leads; only when nobody is left is it excused. */
function whoLeads(leaders: readonly Person[], leaves: readonly Excuse[], window: CheckWindow) {
  const [first] = leaders;
  if (first === undefined) return { holder: null, standsInFor: null, excuse: null };
  const away = (person: Person) => awayFor(person, leaves, window);
  const present = leaders.find((person) => away(person).length === 0);
  if (present !== undefined) {
    return { holder: present, standsInFor: present === first ? null : first.name, excuse: null };
  }
  const words = away(first).map(({ reason }) => reason);
  return { holder: first, standsInFor: null, excuse: { kind: 'leave' as const, words: words.join('；') } };
}

/** The leaves that together take a person away on every day of the window; none when a single day is left. */
function awayFor({ id }: Person, leaves: readonly Excuse[], window: CheckWindow): readonly Excuse[] {
  const own = leaves.filter(({ personId }) => personId === id);
  if (own.length === 0) return [];
  return daysOf(window).every((on) => own.some((leave) => holds(leave, on))) ? own : [];
}

/** Stops and holidays that leave no working day of the window. A holiday excuses only what the calendar calls a day off. */
function stillness(standing: readonly Excuse[], window: CheckWindow): DueCheck['excuse'] {
  const touching = standing.filter(({ fromOn, untilOn }) => fromOn <= window.untilOn && untilOn >= window.fromOn);
  if (touching.length === 0) return null;
  const still = (on: string) =>
    touching.some((excuse) => holds(excuse, on) && (excuse.kind === 'stopped' || !isWorkingDay(on)));
  if (!daysOf(window).every(still)) return null;
  const kind = touching.some((excuse) => excuse.kind === 'stopped') ? 'stopped' : 'holiday';
  return { kind, words: [...new Set(touching.map(({ reason }) => reason))].join('；') };
}

const holds = ({ fromOn, untilOn }: CheckWindow, on: string) => fromOn <= on && on <= untilOn;

function daysOf({ fromOn, untilOn }: CheckWindow): readonly string[] {
  const first = dayNumber(fromOn);
  return Array.from({ length: dayNumber(untilOn) - first + 1 }, (_, index) => dayText(first + index));
}
