import { FINAL_STATES, type HazardAction, type HazardLevel, type HazardState } from '@zhiben/vocabulary/hazards.ts';
import type { Hazard } from './hazard.ts';

/** Where a move leads: to one state, or by the level the hazard has or is given. */
type Next = HazardState | Readonly<Partial<Record<HazardLevel, HazardState>>>;

/** A judgement sends a major hazard to be listed, a general one the short way, a suspected one to be verified. */
const JUDGED: Next = { major: 'awaiting-listing', general: 'rectifying', suspected: 'suspected' };

/** Every move a hazard can make. What this table does not say cannot happen. */
export const MOVES: Readonly<Record<HazardState, Partial<Record<HazardAction, Next>>>> = {
  reported: { determine: JUDGED, dismiss: 'dismissed' },
  suspected: { determine: { major: 'awaiting-listing', general: 'rectifying' }, dismiss: 'dismissed' },
  'awaiting-listing': { list: 'awaiting-plan', determine: { general: 'rectifying' } },
  'awaiting-plan': { plan: 'rectifying' },
  // A general hazard that turns out major takes the long way from its beginning; never the other way round.
  rectifying: {
    rectify: 'awaiting-acceptance',
    determine: { major: 'awaiting-listing' },
    'close-on-record': { general: 'closed' },
  },
  'awaiting-acceptance': { accept: { major: 'awaiting-application', general: 'closed' }, reject: 'rectifying' },
  'awaiting-application': { apply: 'awaiting-review' },
  'awaiting-review': { 'write-off': 'written-off', return: 'rectifying' },
  'written-off': { reopen: 'rectifying' },
  closed: { reopen: 'rectifying' },
  dismissed: {},
};

export type Because =
  | 'not-now'
  | 'own-work'
  | 'already-so'
  | 'not-claimed'
  | 'not-stopped'
  | 'stopped-until-written-off'
  | 'no-plan-yet';

export type Step =
  | { readonly kind: 'moved'; readonly state: HazardState }
  | { readonly kind: 'refused'; readonly because: Because };

/** Who moves it and, for a judgement, to which level. */
export interface Mover {
  readonly personId: string;
  readonly level?: HazardLevel;
}

/** Decides one move. Pure: it neither reads the clock nor saves anything. Whose role may ask for it is the permission table's. */
export function step(hazard: Hazard, action: HazardAction, mover: Mover): Step {
  const staying = stepInPlace(hazard, action);
  if (staying !== undefined) return staying;

  const state = destination(hazard, action, mover);
  if (state === undefined) return refused('not-now');
  if (action === 'determine' && hazard.level === 'major' && mover.level === 'major') return refused('already-so');
  if (action === 'accept' && hazard.rectifiedBy?.id === mover.personId) return refused('own-work');
  if (action === 'write-off' && tookPart(hazard, mover.personId)) return refused('own-work');
  if (action === 'close-on-record' && !claimedDone(hazard)) return refused('not-claimed');
  return { kind: 'moved', state };
}

/** Acts that leave the hazard where it is. */
function stepInPlace(hazard: Hazard, action: HazardAction): Step | undefined {
  const open = !FINAL_STATES.includes(hazard.state);
  const here: Step = { kind: 'moved', state: hazard.state };
  switch (action) {
    case 'comment':
      return here;
    case 'stop-production':
      if (!open) return refused('not-now');
      return hazard.stop === null ? here : refused('already-so');
    case 'resume-production':
      if (hazard.stop === null) return refused('not-stopped');
      return open ? refused('stopped-until-written-off') : here;
    case 'extend':
      return hazard.state === 'rectifying' ? here : refused('not-now');
    default:
      return undefined;
  }
}

function destination(hazard: Hazard, action: HazardAction, mover: Mover): HazardState | undefined {
  const next = MOVES[hazard.state][action];
  if (next === undefined || typeof next === 'string') return next;
  const level = action === 'determine' ? mover.level : (hazard.level ?? undefined);
  return level === undefined ? undefined : next[level];
}

const refused = (because: Because): Step => ({ kind: 'refused', because });

const tookPart = (hazard: Hazard, personId: string): boolean =>
  [hazard.rectifiedBy?.id, hazard.acceptedBy?.id, hazard.appliedBy].includes(personId);

const claimedDone = ({ registered }: Hazard): boolean =>
  registered?.status === 'claimed-rectified' || registered?.status === 'claimed-closed';

/** The levels to which a hazard in this state can be judged. */
export function levelsOpenTo(hazard: Hazard): readonly HazardLevel[] {
  const next = MOVES[hazard.state].determine;
  return next === undefined || typeof next === 'string' ? [] : (Object.keys(next) as HazardLevel[]);
}

/** Whether and why not this person may take an action now. A judgement counts as allowed when some level is open. */
export function mayNow(hazard: Hazard, action: HazardAction, personId: string): Step {
  if (action !== 'determine') return step(hazard, action, { personId });
  const level = levelsOpenTo(hazard).find((open) => open !== hazard.level);
  return level === undefined ? refused('not-now') : step(hazard, action, { personId, level });
}
