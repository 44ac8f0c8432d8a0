import { type PointStanding, pointStandingLabel } from '@zhiben/vocabulary/telemetry.ts';
import './monitoring.css';

const LOOK: Readonly<Record<PointStanding, string>> = {
  live: 'tag-state',
  bad: 'tag-near',
  silent: 'tag-unknown unknown',
  never: 'tag-unknown unknown',
  closed: 'tag-final',
};

/** Whether a point can be relied on. What is not heard is grey and hatched, never fine. */
export function Standing({ standing }: { readonly standing: PointStanding }) {
  return <span className={`tag ${LOOK[standing]}`}>{pointStandingLabel[standing]}</span>;
}
