import { Navigate } from 'react-router';
import { useSession } from '../../session/session.ts';
import { WeekPage } from './WeekPage.tsx';

/** Whoever supervises comes to everybody's week, an enterprise to its own. */
export function Landing() {
  const { enterpriseId } = useSession();
  return enterpriseId === null ? <WeekPage /> : <Navigate to={`/dual-prevention/${enterpriseId}`} replace />;
}
