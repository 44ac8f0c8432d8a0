import type { DutyView, getHome as operation } from '@zhiben/contract/duties.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { dayOf, startOfDay } from '../clock.ts';
import type { Act } from '../db/scope.ts';
import { type EnterpriseNames, enterprisesOf, toDutyViews } from './duty-view.ts';
import { countMine, findDuties } from './find-duties.ts';
import { latestChanges } from './latest-changes.ts';

type Home = ResultOf<typeof operation>;

export interface HomeNeeds {
  readonly enterpriseNames: EnterpriseNames;
  /** The figures of whatever else the product keeps. */
  readonly figures: (act: Act) => Promise<Home['figures']>;
  /** What an administrator looks after; business records are not theirs to see. */
  readonly administration: (act: Act) => Promise<Home['figures']>;
}

const WAITING_SHOWN = 50;
const UPCOMING_SHOWN = 200;
const UPCOMING_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What a person sees first: what waits for them, what falls due within their reach, what others did. */
export async function getHome(act: Act, { enterpriseNames, figures, administration }: HomeNeeds): Promise<Home> {
  const { tx, actor, now } = act;
  if (actor.realm === 'administration') {
    const own = await administration(act);
    return { waiting: [], waitingTotal: 0, upcoming: [], changes: [], figures: own };
  }

  const mine = await findDuties(act, { mine: true }, WAITING_SHOWN);
  const soon = await findDuties(act, { dueFrom: now, dueBefore: endOfUpcoming(now) }, UPCOMING_SHOWN);
  const names = await enterpriseNames(tx, enterprisesOf([...mine.duties, ...soon.duties]));
  return {
    waiting: toDutyViews(actor, mine.duties, names),
    waitingTotal: mine.nextCursor === null ? mine.duties.length : await countMine(act),
    upcoming: byDay(toDutyViews(actor, soon.duties, names)),
    changes: await latestChanges(act),
    figures: await figures(act),
  };
}

/** Today and the six days after it, as days are counted in the district. */
const endOfUpcoming = (now: Date) => new Date(startOfDay(dayOf(now)).getTime() + UPCOMING_DAYS * DAY_MS);

function byDay(duties: readonly DutyView[]): Home['upcoming'] {
  const days = Map.groupBy(duties, ({ dueAt }) => dayOf(new Date(dueAt)));
  return [...days].map(([on, ofTheDay]) => ({ on, duties: ofTheDay }));
}
