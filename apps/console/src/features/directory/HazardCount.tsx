import { Link } from 'react-router';
import { useMay } from '../../session/session.ts';
import { hazardsHref } from './hazards-href.ts';

interface HazardCountProps {
  readonly enterpriseId: string;
  readonly count: number;
  readonly narrowed: Readonly<Record<string, string>>;
  /** What is counted, for those who only hear the link. */
  readonly label: string;
}

export const OPEN_MAJOR = { level: 'major', open: 'true' };
export const OPEN_GENERAL = { level: 'general', open: 'true' };
export const UNDETERMINED = { undetermined: 'true' };

/** A figure that opens the rows it counts. */
export function HazardCount({ enterpriseId, count, narrowed, label }: HazardCountProps) {
  const mayRead = useMay('hazard:read');
  if (count === 0) return <span className="quiet">0</span>;
  if (!mayRead) return <strong>{count}</strong>;
  return (
    <Link className="hazard-count" to={hazardsHref(enterpriseId, narrowed)} aria-label={`${label} ${count} 条，查看`}>
      {count}
    </Link>
  );
}
