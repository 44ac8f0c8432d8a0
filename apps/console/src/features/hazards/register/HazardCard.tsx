import type { HazardView } from '@zhiben/contract/hazard-view.ts';
import { LevelTag } from '../../../ui/LevelTag.tsx';
import { Remaining } from '../../../ui/Remaining.tsx';
import { HazardSigns } from './HazardSigns.tsx';

/** A hazard in a narrow place: how grave, what, whose, where it stands, how long is left. */
export function HazardCard({ hazard }: { readonly hazard: HazardView }) {
  const { number, level, description, location, enterpriseName, dueAt } = hazard;
  return (
    <span className="hazard-card">
      <span className="hazard-card-row">
        <LevelTag level={level} />
        <span className="quiet">{number}</span>
        <span className="push">
          <Remaining dueAt={dueAt} />
        </span>
      </span>
      <span className="hazard-card-what">{description}</span>
      <span className="quiet">
        {enterpriseName}
        {location !== null && ` · ${location}`}
      </span>
      <HazardSigns hazard={hazard} />
    </span>
  );
}
