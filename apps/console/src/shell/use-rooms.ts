import { useLocation } from 'react-router';
import { useSession } from '../session/session.ts';
import type { Room, RoomGroup } from './room.ts';
import { roomGroups } from './rooms.ts';

/** The rooms this person may enter, by work; a group without any is not there. */
export function useRoomGroups(): readonly RoomGroup[] {
  const { permissions } = useSession();
  return roomGroups
    .map(({ label, rooms }) => ({ label, rooms: rooms.filter((room) => permissions.includes(room.permission)) }))
    .filter(({ rooms }) => rooms.length > 0);
}

export const useRooms = (): readonly Room[] => useRoomGroups().flatMap(({ rooms }) => rooms);

export function useCurrentRoom(): Room | undefined {
  const { pathname } = useLocation();
  const within = (room: Room) => pathname === room.path || pathname.startsWith(`${room.path}/`);
  return useRooms().find(within);
}
