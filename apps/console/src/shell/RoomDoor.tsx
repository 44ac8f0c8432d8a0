import type { Permission } from '@zhiben/vocabulary/permissions.ts';
import { Outlet } from 'react-router';
import { useMay } from '../session/session.ts';
import { NotFound } from './NotFound.tsx';

/** The server guards every act; this only keeps a person from a page that would refuse everything. */
export function RoomDoor({ permission }: { readonly permission: Permission }) {
  return useMay(permission) ? <Outlet /> : <NotFound />;
}
