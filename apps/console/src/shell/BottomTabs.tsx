import { MenuOutlined } from '@ant-design/icons';
import { Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { PersonMenu } from './PersonMenu.tsx';
import { useCurrentRoom, useRooms } from './use-rooms.ts';

/** The phone's navigation, in the thumb's reach. */
export function BottomTabs() {
  const [open, setOpen] = useState(false);
  const current = useCurrentRoom();
  const rooms = useRooms();
  const others = rooms.filter((room) => !room.onPhone);
  return (
    <nav className="tabs" aria-label="主导航">
      {rooms
        .filter((room) => room.onPhone)
        .map((room) => (
          <Link key={room.path} to={room.path} aria-current={room === current ? 'page' : undefined}>
            <span aria-hidden>{room.icon}</span>
            {room.label}
          </Link>
        ))}
      <button type="button" aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
        <MenuOutlined aria-hidden />
        更多
      </button>
      <Drawer title="更多" placement="bottom" open={open} onClose={() => setOpen(false)} size="auto">
        <div className="tabs-more">
          {others.map((room) => (
            <Link key={room.path} to={room.path} onClick={() => setOpen(false)}>
              <span aria-hidden>{room.icon}</span>
              {room.label}
            </Link>
          ))}
          <PersonMenu onLeave={() => setOpen(false)} />
        </div>
      </Drawer>
    </nav>
  );
}
