import type { AnswerLevel, CheckVerdict } from '@zhiben/vocabulary/accountability.ts';
import type { Cadence } from '@zhiben/vocabulary/checks.ts';
import type { CheckOfPlace } from './check-of-place.ts';
import type { EarlierHazard } from './hazard-in-question.ts';
import type { Control } from './history.ts';
import { at, type Chance, chance, type Holder, type Seat, seat, tenuresOf, UNITS } from './known-seats.fixture.ts';
import type { Records } from './trace.ts';

/** What really happened: told while the story is made, never computed from its records. */
export interface Truth {
  readonly since: Date;
  readonly verdicts: Map<string, CheckVerdict>;
  /** `level person ground`, one for each reason somebody answers. */
  readonly answers: Set<string>;
  /** `level ground`, where the chair was empty. */
  readonly empty: Set<string>;
}

const LAST_DAY = 130;
const FOUND_DAY = 120;
const LOOK_BACK_DAYS = 90;
const CRITERION = 'mem-2017-121/5';

type Shop = 'a' | 'b';
type Origin = 'unknown' | 'reported' | 'known' | 'gone' | 'false';

interface World {
  readonly dice: Chance;
  readonly origin: Origin;
  readonly originDay: number;
  /** Day from which the hazard counts as there. */
  readonly sinceDay: number;
  readonly exact: boolean;
  /** The workshop the place belongs to on a day, and whether one of its teams looks after it. */
  readonly shopOn: (day: number) => Shop;
  readonly byTeam: boolean;
  readonly chairs: Readonly<Record<`head-${Shop}` | `leader-${Shop}` | 'safety' | 'principal', Seat>>;
  readonly truth: Truth;
}

/** One invented plant with its checks around one hazard, and who has to answer for it. */
export function knownHistory(seed: number): { readonly records: Records; readonly truth: Truth } {
  const dice = chance(seed);
  const world = worldOf(dice);
  const checks = [
    ...daily(world),
    ...every(world, 7, 'workshop-weekly'),
    ...every(world, 30, 'plant-monthly'),
    ...every(world, 60, 'company-quarterly'),
  ];
  const major = dice.happens(0.7);
  const channel = dice.oneOf(['inspection', 'tip-off', 'self-check', 'expert'] as const);
  const controls = controlsOf(dice);
  if (major && channel !== 'self-check') topAnswers(world, controls);
  const falseRectifications = falseOf(world);
  return {
    truth: world.truth,
    records: {
      hazard: {
        id: 'h',
        number: 'ZB-1',
        placeId: 'place',
        criterionId: CRITERION,
        level: major ? 'major' : 'general',
        channel,
        discovery: world.exact
          ? { dayFrom: at(FOUND_DAY), from: at(FOUND_DAY, 15), until: at(FOUND_DAY, 15) }
          : { dayFrom: at(FOUND_DAY), from: at(FOUND_DAY), until: at(FOUND_DAY, 23.9) },
      },
      earlier: earlierOf(world),
      falseRectifications,
      checks: shuffled(dice, checks),
      photos: [],
      directory: {
        units: UNITS,
        placements: placementsOf(world),
        tenures: [...Object.values(world.chairs), ...bystanders(dice)].flatMap(tenuresOf),
        controls,
      },
      lookBackDays: LOOK_BACK_DAYS,
    },
  };
}

function worldOf(dice: Chance): World {
  const origin = dice.oneOf(['unknown', 'reported', 'known', 'gone', 'false'] as const);
  const originDay = origin === 'known' || origin === 'false' ? 5 + dice.below(110) : 32 + dice.below(80);
  const sinceDay = origin === 'unknown' ? FOUND_DAY - LOOK_BACK_DAYS : originDay;
  const exact = dice.happens(0.5);
  const moveDay = dice.happens(0.4) ? dice.below(FOUND_DAY) : 0;
  const chair = (name: string, post: string, unit: string | null) => seat(dice, { name, post, unit, days: LAST_DAY });
  const since = sinceOf(origin, sinceDay, exact);
  return {
    dice,
    origin,
    originDay,
    sinceDay,
    exact,
    shopOn: (day) => (day < moveDay ? 'b' : 'a'),
    byTeam: dice.happens(0.7),
    chairs: {
      'head-a': chair('head-a', '车间主任', 'shop-a'),
      'head-b': chair('head-b', '合成车间主任', 'shop-b'),
      'leader-a': chair('leader-a', '班长', 'team-a'),
      'leader-b': chair('leader-b', '班长', 'team-b'),
      safety: chair('safety', '安全总监', dice.oneOf(['safety', 'company', null])),
      principal: chair('principal', '总经理', dice.oneOf(['company', null])),
    },
    truth: { since, verdicts: new Map(), answers: new Set(), empty: new Set() },
  };
}

/** A report is made at ten, an earlier hazard found at noon, one gone at six in the evening. */
function sinceOf(origin: Origin, day: number, exact: boolean): Date {
  switch (origin) {
    case 'unknown':
      return at(day, exact ? 15 : 0);
    case 'reported':
      return at(day, 10);
    case 'gone':
      return at(day, 18);
    default:
      return at(day, 12);
  }
}

function daily(world: World): readonly CheckOfPlace[] {
  return Array.from({ length: LAST_DAY }, (_, day) => {
    const window = { from: at(day, 8), until: at(day, 17) };
    return scripted(world, { cadence: 'team-daily', day, lastDay: day, window });
  });
}

function every(world: World, days: number, cadence: Cadence): readonly CheckOfPlace[] {
  return Array.from({ length: Math.floor(LAST_DAY / days) }, (_, turn) => {
    const first = turn * days;
    const lastDay = first + days - 1;
    const window = { from: at(first), until: at(lastDay, 23) };
    return scripted(world, { cadence, day: first + world.dice.below(days), lastDay, window });
  });
}

interface Slot {
  readonly cadence: Cadence;
  /** When it is done, at ten in the morning, if it is done. */
  readonly day: number;
  readonly lastDay: number;
  readonly window: { readonly from: Date; readonly until: Date };
}

const SCRIPTS = [
  'normal',
  'normal',
  'normal',
  'missed',
  'late',
  'excused',
  'not-applicable',
  'unanswered',
  'timeless',
] as const;
type Script = (typeof SCRIPTS)[number] | 'abnormal';

const NOBODY: Holder = { personId: '', name: '未明确负责人', post: '' };

/** Decides first what happens, writes down what is true of it, and only then the record that tells it. */
function scripted(world: World, slot: Slot): CheckOfPlace {
  const { dice } = world;
  const script = scriptOf(world, slot);
  const judgedDay = ['missed', 'late', 'excused', 'timeless'].includes(script) ? slot.lastDay : slot.day;
  const owner = dice.happens(0.05) ? NOBODY : ownerOf(world, slot.cadence, judgedDay);
  const helper = dice.happens(0.2) ? { personId: 'worker-7', name: '操作工7', post: '操作工' } : owner;
  const checkId = `${slot.cadence} ${slot.window.from.toISOString().slice(0, 10)}`;
  const verdict = verdictOf(world, slot, script);
  if (verdict !== undefined) world.truth.verdicts.set(checkId, verdict);
  const told = { checkId, verdict, script, owner, helper, day: judgedDay, cadence: slot.cadence };
  tellWhoAnswers(world, told);
  return recordOf(slot, told);
}

function scriptOf({ origin, originDay, dice }: World, { cadence, day }: Slot): Script {
  if (origin === 'reported' && cadence === 'team-daily' && day === originDay) return 'abnormal';
  // What was reported before one like it was verified as gone says nothing about this one.
  const mayReport = { reported: day > originDay, gone: day < originDay }[String(origin)] ?? day === FOUND_DAY;
  if (mayReport && dice.happens(0.1)) return 'abnormal';
  return dice.oneOf(SCRIPTS);
}

/** What is true of a check; undefined when it has nothing to do with the hazard. */
function verdictOf(world: World, slot: Slot, script: Script): CheckVerdict | undefined {
  const found = at(FOUND_DAY, world.exact ? 15 : 23.9);
  const wasDone = !['missed', 'late', 'excused', 'timeless'].includes(script);
  const ended = wasDone ? at(slot.day, 10) : slot.window.until;
  const began = wasDone ? ended : slot.window.from;
  return ended < world.truth.since || began > found ? undefined : verdictInTime(world, slot, script);
}

function verdictInTime({ exact, origin }: World, { day, lastDay }: Slot, script: Script): CheckVerdict {
  switch (script) {
    case 'excused':
      return 'excused';
    case 'missed':
    case 'late':
      return lastDay < FOUND_DAY ? 'not-checked' : 'not-yet-due';
    case 'abnormal':
      return day === FOUND_DAY ? 'found' : 'found-and-not-fixed';
    case 'normal':
      if (day === FOUND_DAY && !exact) return 'undetermined';
      return origin === 'known' || origin === 'false' ? 'found-and-not-fixed' : 'checked-and-not-found';
    default:
      return 'undetermined';
  }
}

/** Whose check it is; a deputy stands in for an empty chair. */
function ownerOf(world: World, cadence: Cadence, day: number): Holder {
  const shop = world.shopOn(day);
  const { chair, deputy } = {
    'team-daily': { chair: world.chairs[`leader-${shop}`], deputy: '副班长' },
    'workshop-weekly': { chair: world.chairs[`head-${shop}`], deputy: '车间副主任' },
    'plant-monthly': { chair: world.chairs.safety, deputy: '副总监' },
    'company-quarterly': { chair: world.chairs.principal, deputy: '副总经理' },
  }[cadence];
  return chair.byDay[day] ?? { personId: `deputy-${cadence}`, name: deputy, post: deputy };
}

interface Told {
  readonly checkId: string;
  readonly verdict: CheckVerdict | undefined;
  readonly script: Script;
  readonly owner: Holder;
  readonly helper: Holder;
  readonly day: number;
  readonly cadence: Cadence;
}

const OWN_LEVEL = {
  'team-daily': 'team-leader',
  'workshop-weekly': 'workshop-head',
  'plant-monthly': 'safety-manager',
  'company-quarterly': 'principal',
} as const;
const OVER = {
  'team-daily': ['workshop-head', 'safety-manager', 'principal'],
  'workshop-weekly': ['safety-manager', 'principal'],
  'plant-monthly': ['principal'],
  'company-quarterly': [],
} as const;
const MUST_FIX = {
  'team-daily': OVER['team-daily'],
  'workshop-weekly': OVER['team-daily'],
  'plant-monthly': OVER['workshop-weekly'],
  'company-quarterly': OVER['plant-monthly'],
} as const;

function tellWhoAnswers(world: World, { checkId, verdict, script, owner, helper, day, cadence }: Told): void {
  if (verdict !== 'not-checked' && verdict !== 'checked-and-not-found' && verdict !== 'found-and-not-fixed') return;
  const { answers, empty } = world.truth;
  const ground = `${checkId}:${verdict}`;
  if (script !== 'abnormal') {
    if (owner === NOBODY) empty.add(`${OWN_LEVEL[cadence]} ${ground}`);
    else answers.add(`${OWN_LEVEL[cadence]} ${owner.personId} ${ground}:duty-holder`);
    if (script === 'normal' && helper !== owner) answers.add(`worker ${helper.personId} ${ground}:doer`);
  }
  const shop = world.shopOn(day);
  const chairs = {
    'workshop-head': world.chairs[`head-${shop}`],
    'safety-manager': world.chairs.safety,
    principal: world.chairs.principal,
  };
  for (const level of script === 'abnormal' ? MUST_FIX[cadence] : OVER[cadence]) {
    const holder = chairs[level].byDay[day];
    if (holder) answers.add(`${level} ${holder.personId} ${ground}:above`);
    else empty.add(`${level} ${ground}`);
  }
}

const NORMAL = [{ item: '可燃气体报警器', verdict: 'normal' as const, words: '' }];

function recordOf({ cadence, window, day }: Slot, { checkId, script, owner, helper }: Told): CheckOfPlace {
  const base = { checkId, cadence, orgUnitId: 'team-a', ...window, dutyHolder: owner, ledgerSequences: [checkId] };
  if (script === 'missed') return { ...base, state: 'missed', answers: [] };
  if (script === 'late') {
    return {
      ...base,
      state: 'missed',
      doneBy: helper,
      doneAt: new Date(window.until.getTime() + 3_600_000),
      answers: NORMAL,
    };
  }
  if (script === 'excused') return { ...base, state: 'excused', excuse: '装置停车', answers: [] };
  const done = {
    ...base,
    state: 'done' as const,
    ...(helper === NOBODY ? {} : { doneBy: helper }),
    ...(script === 'timeless' ? {} : { doneAt: at(day, 10) }),
  };
  if (script === 'unanswered') return { ...done, answers: [] };
  const said = script === 'abnormal' || script === 'not-applicable' ? script : 'normal';
  const other = script === 'not-applicable' ? [] : [{ item: '照明', verdict: 'normal' as const, words: '' }];
  return {
    ...done,
    answers: [{ item: '可燃气体报警器', verdict: said, words: said === 'abnormal' ? '报警器不响' : '' }, ...other],
  };
}

function earlierOf({ origin, originDay }: World): readonly EarlierHazard[] {
  const one = { number: 'ZB-0', placeId: 'place', criterionId: CRITERION, ledger: ['1'] };
  const decoys: readonly EarlierHazard[] = [
    { ...one, hazardId: 'elsewhere', placeId: 'another', foundAt: at(1), goneAt: null },
    { ...one, hazardId: 'otherwise', criterionId: 'mem-2017-121/9', foundAt: at(1), goneAt: null },
    { ...one, hazardId: 'unjudged', criterionId: null, foundAt: at(1), goneAt: null },
    { ...one, hazardId: 'long gone', foundAt: at(-90), goneAt: at(-60) },
  ];
  if (origin === 'gone')
    return [...decoys, { ...one, hazardId: 'gone', foundAt: at(originDay - 3), goneAt: at(originDay, 18) }];
  if (origin !== 'known' && origin !== 'false') return decoys;
  return [...decoys, { ...one, hazardId: 'known', foundAt: at(originDay, 12), goneAt: null }];
}

function falseOf({ origin, originDay, chairs, truth }: World): Records['falseRectifications'] {
  if (origin !== 'false') return [];
  const day = Math.min(originDay + 2, FOUND_DAY - 1);
  const acceptedBy = chairs.principal.byDay[day] ?? null;
  const rectifiedBy = { personId: 'head-x', name: '车间主任9', post: '车间主任' };
  truth.answers.add('workshop-head head-x false:rectifier');
  if (acceptedBy) truth.answers.add(`principal ${acceptedBy.personId} false:acceptor`);
  else truth.empty.add('principal false');
  return [
    { hazardId: 'known', number: 'ZB-0', at: at(day), kind: 'pretended', rectifiedBy, acceptedBy, ledger: ['2'] },
  ];
}

function placementsOf({ byTeam, shopOn }: World) {
  const unit = (shop: Shop) => `${byTeam ? 'team' : 'shop'}-${shop}`;
  const moved = Array.from({ length: LAST_DAY }, (_, day) => day).find((day) => shopOn(day) === 'a') ?? 0;
  const now = { orgUnitId: unit('a'), from: at(moved), until: null };
  return moved === 0 ? [now] : [{ orgUnitId: unit('b'), from: at(0), until: at(moved) }, now];
}

function controlsOf(dice: Chance): readonly Control[] {
  const kinds = ['actual-controller', 'beneficial-owner', 'parent-company'] as const;
  return kinds.flatMap((kind): Control[] => {
    if (dice.happens(0.4)) return [];
    const changed = dice.below(LAST_DAY);
    const one = { kind, inCharge: null, ledger: [kind] };
    return [
      { ...one, name: `${kind}-0`, from: at(0), until: at(changed) },
      { ...one, name: `${kind}-1`, from: at(changed), until: null },
    ];
  });
}

function topAnswers({ chairs, exact, truth }: World, controls: readonly Control[]): void {
  const principal = chairs.principal.byDay[FOUND_DAY];
  if (principal) truth.answers.add(`principal ${principal.personId} major`);
  else truth.empty.add('principal major');
  const found = at(FOUND_DAY, exact ? 15 : 23.9);
  for (const level of ['actual-controller', 'beneficial-owner', 'parent-company'] as const satisfies AnswerLevel[]) {
    const first = controls.find(({ kind }) => kind === level);
    if (first?.until == null) truth.empty.add(`${level} major`);
    else truth.answers.add(`${level} ${level}-${first.until > found ? 0 : 1} major`);
  }
}

/** People who have nothing to answer for: deputies, other trades, the other team's hands. */
function bystanders(dice: Chance): readonly Seat[] {
  return (
    [
      ['电工', 'plant'],
      ['车间副主任', 'shop-a'],
      ['门卫', 'company'],
      ['操作工', 'team-b'],
      ['安全员', 'shop-x'],
    ] as const
  ).map(([post, unit], index) => seat(dice, { name: `other-${index}`, post, unit, days: LAST_DAY }));
}

const shuffled = <Item>(dice: Chance, items: readonly Item[]): readonly Item[] =>
  items
    .map((item) => ({ item, place: dice.below(1_000_000) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
