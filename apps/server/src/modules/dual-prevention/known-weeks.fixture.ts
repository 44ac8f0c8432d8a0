import type { Random } from '@zhiben/county/random.ts';
import type { Counts } from './domain/figures.ts';
import type { CheckOnRecord, EffectPlant } from './effect-plant.fixture.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Hours since the first Monday began in Shanghai: a clock that the product does not know. */
export interface Calendar {
  readonly firstMonday: string;
  readonly weeks: number;
}

const instant = ({ firstMonday }: Calendar, hour: number) =>
  new Date(Date.parse(`${firstMonday}T00:00:00+08:00`) + hour * HOUR_MS);
const day = ({ firstMonday }: Calendar, number: number) =>
  new Date(Date.parse(`${firstMonday}T00:00:00Z`) + number * DAY_MS).toISOString().slice(0, 10);

/** What truly happened to a hazard, in whole hours. Days are numbered from the first Monday. */
type Happening =
  | { readonly hour: number; readonly what: 'deadline'; readonly dayNumber: number }
  | { readonly hour: number; readonly what: 'rectified' | 'accepted' | 'open-again' | 'off' }
  | { readonly hour: number; readonly what: 'major' | 'general' | 'pretended' };

interface TrueHazard {
  readonly foundDay: number;
  readonly own: boolean;
  readonly dismissed: boolean;
  readonly happenings: readonly Happening[];
}

/** Lets an invented hazard happen through the real moves, and keeps what truly happened. */
export async function liveThrough(
  plant: EffectPlant,
  calendar: Calendar,
  random: Random,
  enterpriseId: string,
): Promise<TrueHazard> {
  const bornAt = random.between(0, calendar.weeks * 7 - 2) * 24 + random.between(1, 20);
  const foundDay = Math.max(0, Math.floor(bornAt / 24) - random.pick([0, 0, 1, 5]));
  const own = random.chance(0.6);
  const channel = own ? 'self-check' : 'inspection';
  const hazard = await plant.hazard(enterpriseId, instant(calendar, bornAt), day(calendar, foundDay), channel);
  const life = lifeOf(calendar, random, hazard, bornAt);

  const dismissed = random.chance(0.1);
  if (dismissed) await hazard.move(life.later(3), 'dismiss', { because: 'not-a-hazard', duplicateOf: null });
  else if (await beginRectifying(life)) for (let round = 0; round < 3 && (await rectifyOnce(life)); round++);
  return { foundDay, own, dismissed, happenings: life.happenings };
}

type Life = ReturnType<typeof lifeOf>;

function lifeOf(
  calendar: Calendar,
  random: Random,
  hazard: Awaited<ReturnType<EffectPlant['hazard']>>,
  bornAt: number,
) {
  let hour = bornAt;
  const happenings: Happening[] = [];
  return {
    random,
    hazard,
    happenings,
    major: random.chance(0.3),
    today: () => day(calendar, Math.floor(hour / 24)),
    later(mostDays: number): Date {
      hour += random.between(1, mostDays * 24);
      return instant(calendar, hour);
    },
    /** A deadline of up to twelve days, from this hour on. */
    owe(): string {
      const dayNumber = Math.floor(hour / 24) + random.between(0, 12);
      happenings.push({ hour, what: 'deadline', dayNumber });
      return day(calendar, dayNumber);
    },
    happen: (what: Exclude<Happening['what'], 'deadline'>) => void happenings.push({ hour, what }),
  };
}

/** Judges it, some of them twice, and for a major one lists it and plans. False where nobody has planned. */
async function beginRectifying(life: Life): Promise<boolean> {
  const { hazard, random } = life;
  if (!life.major) {
    const when = life.later(3);
    await hazard.judge(when, 'general', life.owe());
    life.happen('general');
    if (!random.chance(0.1)) return true;
    // Turns out to be major while it is being rectified: the deadline falls until there is a plan.
    life.major = true;
  }
  await hazard.judge(life.later(16), 'major', null);
  life.happen('off');
  life.happen('major');
  await hazard.keepPhoto();
  await hazard.move(life.later(2), 'list', { listingLevel: 'district' });
  if (random.chance(0.1)) return false;
  const when = life.later(4);
  const plan = { measures: '更换', fundsYuan: 1, completeBy: life.owe(), responsiblePerson: '李', contingency: '停车' };
  await hazard.move(when, 'plan', { plan });
  return true;
}

/** One round of rectifying. True where it has to begin again. */
async function rectifyOnce(life: Life): Promise<boolean> {
  const { hazard, random } = life;
  if (random.chance(0.25)) {
    const when = life.later(6);
    await hazard.move(when, 'extend', { rectifyBy: life.owe() });
  }
  if (random.chance(0.25)) return false;
  await hazard.move(life.later(9), 'rectify');
  life.happen('rectified');
  if (random.chance(0.2)) return false;
  if (random.chance(0.2)) {
    // Sent back by the enterprise itself: the same deadline goes on.
    await hazard.move(life.later(3), 'reject');
    life.happen('open-again');
    return true;
  }
  await hazard.move(life.later(4), 'accept');
  life.happen('accepted');
  return random.chance(0.4) && foundFalse(life);
}

/** The bureau sends it back: a major one from its review, a general one after it was closed. */
async function foundFalse(life: Life): Promise<true> {
  const { hazard, random } = life;
  if (life.major) await hazard.move(life.later(2), 'apply');
  const because = random.pick(['pretended', 'superficial', 'recurred'] as const);
  const when = life.later(9);
  const rectifyBy = life.owe();
  if (life.major) await hazard.move(when, 'return', { because, reviewedOn: life.today(), rectifyBy });
  else await hazard.move(when, 'reopen', { because, rectifyBy });
  if (because === 'pretended') life.happen('pretended');
  return true;
}

type HazardCounts = Omit<Counts, 'planned' | 'done' | 'excused'>;

/** Replays a hazard until a week's end and says what it then was to that week. */
export function truthOf({ foundDay, own, dismissed, happenings }: TrueHazard, week: number): HazardCounts {
  const firstHour = week * 168;
  const endHour = firstHour + 168;
  let deadline: number | null = null;
  let standing: 'open' | 'rectified' | 'accepted' = 'open';
  let major = false;
  let pretended = 0;
  for (const { hour, ...happening } of happenings) {
    if (hour >= endHour) break;
    switch (happening.what) {
      case 'deadline':
        deadline = happening.dayNumber;
        standing = 'open';
        break;
      case 'off':
        deadline = null;
        break;
      case 'open-again':
        standing = 'open';
        break;
      case 'major':
      case 'general':
        major = happening.what === 'major';
        break;
      case 'pretended':
        if (hour >= firstHour) pretended = 1;
        break;
      default:
        standing = happening.what;
    }
  }
  const due = deadline !== null && Math.floor(deadline / 7) === week;
  const overdue = major && deadline !== null && deadline < week * 7 + 6 && standing === 'open';
  return {
    due: Number(due),
    accepted: Number(due && standing === 'accepted'),
    found: Number(own && !dismissed && Math.floor(foundDay / 7) === week),
    majorOverdue: Number(overdue),
    pretended,
  };
}

type CheckCounts = Pick<Counts, 'planned' | 'done' | 'excused'>;

/** The checks of one enterprise's week, with what they truly come to. Some windows began weeks before. */
export function inventChecks(
  calendar: Calendar,
  random: Random,
  enterpriseId: string,
  week: number,
): { readonly checks: readonly CheckOnRecord[]; readonly truth: CheckCounts } {
  const truth = { planned: 0, done: 0, excused: 0 };
  const checks = Array.from({ length: random.between(0, 9) }, (): CheckOnRecord => {
    const lastDay = week * 7 + random.between(0, 6);
    const window = {
      enterpriseId,
      fromOn: day(calendar, lastDay - random.pick([0, 0, 6, 29])),
      untilOn: day(calendar, lastDay),
    };
    const endHour = (lastDay + 1) * 24;
    const lot = random.between(1, 10);
    if (lot === 1) {
      truth.excused += 1;
      return { ...window, excused: true };
    }
    truth.planned += 1;
    if (lot === 2) return window;
    // Late by an hour to days, or in time up to the last minute of the window.
    if (lot === 3) return { ...window, doneAt: instant(calendar, endHour + random.between(0, 80)) };
    truth.done += 1;
    return { ...window, doneAt: new Date(instant(calendar, endHour - random.between(0, 10)).getTime() - 60_000) };
  });
  return { checks, truth };
}
