import { RoomLink } from './RoomLink.tsx';
import { useRoomGroups } from './use-rooms.ts';

export function SideMenu() {
  return (
    <nav className="side" aria-label="主导航">
      {useRoomGroups().map(({ label, rooms }) => (
        <section key={label} aria-label={label ?? undefined}>
          {label !== null && <h2 className="room-group">{label}</h2>}
          <ul>
            {rooms.map((room) => (
              <li key={room.path}>
                <RoomLink room={room} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
