import { HazardAction, type HazardState } from '@zhiben/vocabulary/hazards.ts';

const NEXT: Readonly<Record<HazardState, readonly HazardAction[]>> = {
  reported: ['determine'],
  suspected: ['determine'],
  'awaiting-listing': ['list'],
  'awaiting-plan': ['plan'],
  rectifying: ['close-on-record', 'rectify'],
  'awaiting-acceptance': ['accept'],
  'awaiting-application': ['apply'],
  'awaiting-review': ['write-off'],
  'written-off': ['resume-production'],
  closed: ['resume-production'],
  dismissed: ['resume-production'],
};

/** The act that carries the hazard onward, if this person may take it. */
export const mainAction = (state: HazardState, allowed: readonly HazardAction[]): HazardAction | undefined =>
  NEXT[state].find((action) => allowed.includes(action));

/** The main act first, the others as the vocabulary orders them. */
export function inOrder(state: HazardState, allowed: readonly HazardAction[]): readonly HazardAction[] {
  const main = mainAction(state, allowed);
  const others = HazardAction.options.filter((action) => action !== main && allowed.includes(action));
  return main === undefined ? others : [main, ...others];
}
