import { Navigate } from 'react-router';
import { useMay } from '../../session/session.ts';

/** Whoever checks comes to their own checks; whoever supervises, to everybody's. */
export function Landing() {
  return <Navigate to={useMay('check:do') ? '/checks/today' : '/checks/all'} replace />;
}
