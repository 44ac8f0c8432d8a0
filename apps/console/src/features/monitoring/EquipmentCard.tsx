import type { PointView } from '@zhiben/contract/points.ts';
import { Link } from 'react-router';
import { Standing } from './Standing.tsx';
import { ageWords, type Equipment, valueWords } from './value-words.ts';
import './monitoring.css';

interface EquipmentCardProps {
  readonly equipment: Equipment;
  readonly now: number;
}

/** One tank, pump or detector with everything measured at it. */
export function EquipmentCard({ equipment: { name, points }, now }: EquipmentCardProps) {
  const [first] = points;
  return (
    <section className="panel monitor-card">
      <h2>
        {name ?? '厂区'}
        {first?.placeName && <span className="quiet">{first.placeName}</span>}
      </h2>
      <ul>
        {points.map((point) => (
          <PointRow key={point.id} point={point} now={now} />
        ))}
      </ul>
    </section>
  );
}

/** An old value is shown as old: hatched, with its age and the word for it. */
function PointRow({ point, now }: { readonly point: PointView; readonly now: number }) {
  const { id, tag, name, latest, standing, rangeLow, rangeHigh } = point;
  const live = standing === 'live' && latest !== null;
  return (
    <li className="monitor-point">
      <Link to={`/monitoring/points/${id}`}>
        {name}
        <span className="quiet">{tag}</span>
      </Link>
      <span className={live ? 'monitor-value' : 'monitor-value unknown'}>
        {latest === null ? '—' : valueWords(point, latest.value)}
      </span>
      {live ? (
        <span
          className="monitor-range"
          role="img"
          aria-label={`量程 ${rangeLow}—${rangeHigh}`}
          title={`量程 ${rangeLow}—${rangeHigh} ${point.unit}`}
        >
          <i style={{ width: `${shareOf(point, latest.value)}%` }} />
        </span>
      ) : (
        <span className="monitor-age">
          <Standing standing={standing} />
          {latest !== null && ageWords(latest.at, now)}
        </span>
      )}
    </li>
  );
}

const shareOf = ({ rangeLow, rangeHigh }: PointView, value: number): number =>
  Math.min(100, Math.max(0, ((value - rangeLow) / (rangeHigh - rangeLow)) * 100));
