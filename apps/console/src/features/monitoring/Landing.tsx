import { Navigate } from 'react-router';
import { useSession } from '../../session/session.ts';
import { DistrictPage } from './DistrictPage.tsx';

/** Whoever supervises comes to every enterprise's points, an enterprise to its own. */
export function Landing() {
  const { enterpriseId } = useSession();
  return enterpriseId === null ? <DistrictPage /> : <Navigate to={`/monitoring/${enterpriseId}`} replace />;
}
