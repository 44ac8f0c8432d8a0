import { Link } from 'react-router';
import { useCurrentRoom, useRooms } from './use-rooms.ts';

export function SideMenu() {
  const current = useCurrentRoom();
  return (
    <nav className="side" aria-label="主导航">
      <ul>
        {useRooms().map((room) => (
          <li key={room.path}>
            <Link to={room.path} aria-current={room === current ? 'page' : undefined}>
              <span aria-hidden>{room.icon}</span>
              {room.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
