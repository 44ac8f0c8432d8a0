import { useLocation } from 'react-router';
import { useSession } from '../session/session.ts';
import type { Room } from './room.ts';
import { rooms } from './rooms.ts';

/** The rooms this person may enter. */
export function useRooms(): readonly Room[] {
  const { permissions } = useSession();
  return rooms.filter((room) => permissions.includes(room.permission));
}

export function useCurrentRoom(): Room | undefined {
  const { pathname } = useLocation();
  const within = (room: Room) => pathname === room.path || pathname.startsWith(`${room.path}/`);
  return useRooms().find(within);
}
