import { Navigate } from 'react-router';
import { useSession } from '../../session/session.ts';
import { BoardPage } from './BoardPage.tsx';

/** Whoever supervises comes to the board of the district, an enterprise to its own place on it. */
export function Landing() {
  const { enterpriseId } = useSession();
  return enterpriseId === null ? <BoardPage /> : <Navigate to={`/campaign/enterprises/${enterpriseId}`} replace />;
}
