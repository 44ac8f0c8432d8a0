import { Link } from 'react-router';
import type { Room } from './room.ts';
import { useCurrentRoom } from './use-rooms.ts';

interface RoomLinkProps {
  readonly room: Room;
  readonly onFollow?: () => void;
}

export function RoomLink({ room, onFollow }: RoomLinkProps) {
  const current = useCurrentRoom();
  return (
    <Link to={room.path} aria-current={room === current ? 'page' : undefined} onClick={onFollow}>
      <span aria-hidden>{room.icon}</span>
      {room.label}
    </Link>
  );
}
