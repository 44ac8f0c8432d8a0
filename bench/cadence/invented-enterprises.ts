import { type Random, randomFor } from '@zhiben/county/random.ts';
import type { Excuse, Organisation } from '@zhiben/rules/cadence/due-checks.ts';
import type { Unit } from '@zhiben/rules/cadence/who-leads.ts';

/** An enterprise whose truth is known: who leads each unit is decided here, not read from a post. */
export interface InventedEnterprise extends Organisation {
  readonly id: string;
  readonly name: string;
  /** The people who lead each unit, in order, by unit. */
  readonly leaders: ReadonlyMap<string, readonly string[]>;
}

const LEADING = { company: '总经理', plant: '厂长', workshop: '车间主任', team: '班长' } as const;
const DEPUTY = { company: '副总经理', plant: '副厂长', workshop: '副主任', team: '副班长' } as const;

/** Enterprises of every size for one year, with stops, holidays and leave; the same from the same seed. */
export function inventEnterprises(seed: number, amount: number, year: number): readonly InventedEnterprise[] {
  return Array.from({ length: amount }, (_, index) => invent(randomFor(seed, `enterprise ${index}`), index, year));
}

function invent(random: Random, index: number, year: number): InventedEnterprise {
  let last = 0;
  const nextId = () => `0192f0aa-0000-7000-8${String(index).padStart(3, '0')}-${String(++last).padStart(12, '0')}`;
  const id = nextId();
  const units: Unit[] = [];
  const add = (kind: Unit['kind'], name: string, parentId: string | null): string => {
    const unit = { id: nextId(), parentId, kind, name };
    units.push(unit);
    return unit.id;
  };
  const company = add('company', '公司本部', null);
  if (random.chance(0.6)) add('plant', '安全环保部', company);
  const plants = random.chance(0.5) ? [add('plant', '一厂区', company)] : [company];
  for (let workshop = random.between(0, 3); workshop > 0; workshop--) {
    const unit = add('workshop', `第${workshop}车间`, random.pick(plants));
    for (let team = random.between(0, 3); team > 0; team--) add('team', `第${workshop}车间${team}班`, unit);
  }
  if (random.chance(0.3)) add('team', '直属班', company);

  const people: Organisation['people'][number][] = [];
  const leaders = new Map(units.map((unit) => [unit.id, hire(random, unit, people, nextId)]));
  const places = units
    .filter(({ kind }) => kind !== 'team')
    .flatMap(({ id: orgUnitId }) => Array.from({ length: random.between(0, 3) }, () => ({ id: nextId(), orgUnitId })));
  const excuses = Array.from({ length: random.between(0, 6) }, () => excuse(random, units, people, year));
  return { id, name: `测算企业${index + 1}`, units, people, places, excuses, leaders };
}

function hire(
  random: Random,
  { id, kind }: Unit,
  people: Organisation['people'][number][],
  nextId: () => string,
): readonly string[] {
  const posts = [
    ...(kind === 'company' || random.chance(0.85) ? [LEADING[kind]] : []),
    ...(random.chance(0.3) ? [DEPUTY[kind]] : []),
  ];
  const leading = posts.map((post) => ({ id: nextId(), name: `${post}${people.length + 1}`, post, orgUnitId: id }));
  const hand = { id: nextId(), name: `操作工${people.length + 1}`, post: '操作工', orgUnitId: id };
  people.push(...leading, hand);
  return leading.map((person) => person.id);
}

const DAY_MS = 86_400_000;

function excuse(random: Random, units: readonly Unit[], people: Organisation['people'], year: number): Excuse {
  const first = Date.UTC(year, 0, 1) + random.between(0, 340) * DAY_MS;
  const on = (at: number) => new Date(at).toISOString().slice(0, 10);
  const days = { fromOn: on(first), untilOn: on(first + random.between(0, 45) * DAY_MS) };
  const kind = random.pick(['leave', 'leave', 'stopped', 'holiday'] as const);
  // Mostly those at the top, so that now and then nobody is left to lead.
  const leading = people.filter(({ post }) => post !== '操作工').slice(0, random.pick([1, 2, 20]));
  if (kind === 'leave') return { kind, orgUnitId: null, personId: random.pick(leading).id, reason: '请假', ...days };
  const orgUnitId = random.chance(0.3) ? null : random.pick(units).id;
  return { kind, orgUnitId, personId: null, reason: kind === 'stopped' ? '检修停车' : '节日放假', ...days };
}
