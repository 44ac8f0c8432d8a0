import type { Permission } from '@zhiben/vocabulary/permissions.ts';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useMay } from '../session/session.ts';
import { NotFound } from './NotFound.tsx';
import { useRooms } from './use-rooms.ts';

/** The server guards every act; this only keeps a person from a page that would refuse everything. */
export function RoomDoor({ permission }: { readonly permission: Permission }) {
  const may = useMay(permission);
  const { pathname } = useLocation();
  const [first] = useRooms();
  if (may) return <Outlet />;
  // Whoever has no home of their own, as the city, begins in the first room that is theirs.
  return pathname === '/' && first !== undefined ? <Navigate to={first.path} replace /> : <NotFound />;
}
