import type { HazardDetail } from '@zhiben/contract/hazard-view.ts';
import { Link } from 'react-router';
import { useMay } from '../../../session/session.ts';

/** The way to who should have seen this hazard, for whoever may ask. */
export function Accountability({ hazard }: { readonly hazard: HazardDetail }) {
  if (!useMay('accountability:read')) return null;
  return (
    <section className="panel no-print" aria-labelledby="accountability">
      <h2 id="accountability">责任倒查</h2>
      <p>
        <Link to={`/accountability/${hazard.id}`}>谁该查到、查了没有、逐级由谁负责</Link>
      </p>
    </section>
  );
}
