import type { HazardView } from '@zhiben/contract/hazard-view.ts';
import { listingLevelLabel } from '@zhiben/vocabulary/hazards.ts';
import { StateTag } from '../../../ui/StateTag.tsx';

/** Where a hazard stands, and what is out of the ordinary about it. */
export function HazardSigns({ hazard }: { readonly hazard: HazardView }) {
  const { state, listingLevel, productionStopped, reopenedTimes } = hazard;
  return (
    <span className="signs">
      <StateTag state={state} />
      {listingLevel !== null && <span className="tag tag-final">{listingLevelLabel[listingLevel]}</span>}
      {productionStopped && <span className="tag tag-near">停产</span>}
      {reopenedTimes > 0 && <span className="tag tag-near">重开 {reopenedTimes} 次</span>}
    </span>
  );
}
