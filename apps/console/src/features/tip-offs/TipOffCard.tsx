import type { TipOffView } from '@zhiben/contract/tip-offs.ts';
import { Remaining } from '../../ui/Remaining.tsx';
import { TipOffSigns } from './TipOffSigns.tsx';

/** A tip-off in a narrow place: what, where, how it stands, how long is left. */
export function TipOffCard({ tipOff }: { readonly tipOff: TipOffView }) {
  const { number, description, enterpriseName, location, dueAt } = tipOff;
  return (
    <span className="tip-off-card">
      <span className="tip-off-row">
        <span className="quiet">{number}</span>
        <TipOffSigns tipOff={tipOff} />
        <Remaining dueAt={dueAt} />
      </span>
      <span className="tip-off-what">{description}</span>
      <span className="quiet">{[enterpriseName, location].filter(Boolean).join(' · ')}</span>
    </span>
  );
}
