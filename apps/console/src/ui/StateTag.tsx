import { FINAL_STATES, type HazardState, hazardStateLabel } from '@zhiben/vocabulary/hazards.ts';

/** Where a hazard stands, as a word. No risk colour: a state is not a level. */
export function StateTag({ state }: { readonly state: HazardState }) {
  return (
    <span className={`tag ${FINAL_STATES.includes(state) ? 'tag-final' : 'tag-state'}`}>{hazardStateLabel[state]}</span>
  );
}
