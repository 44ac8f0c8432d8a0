import { MenuOutlined } from '@ant-design/icons';
import { Drawer } from 'antd';
import { useState } from 'react';
import { PersonMenu } from './PersonMenu.tsx';
import { RoomLink } from './RoomLink.tsx';
import type { RoomGroup } from './room.ts';
import { useRoomGroups, useRooms } from './use-rooms.ts';

/** A director's rooms are more than a phone shows at once: the title stays, they scroll under it. */
const WITHIN_SCREEN = { maxHeight: 'calc(100dvh - 96px)' };

/** The phone's navigation, in the thumb's reach. */
export function BottomTabs() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const tabs = useRooms().filter((room) => room.onPhone);
  return (
    <nav className="tabs" aria-label="主导航">
      {tabs.map((room) => (
        <RoomLink key={room.path} room={room} />
      ))}
      <button type="button" aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
        <MenuOutlined aria-hidden />
        更多
      </button>
      <Drawer title="更多" placement="bottom" open={open} onClose={close} size="auto" styles={{ body: WITHIN_SCREEN }}>
        <div className="tabs-more">
          {useRoomGroups().map((group) => (
            <MoreOf key={group.label} group={group} onFollow={close} />
          ))}
          <PersonMenu onLeave={close} />
        </div>
      </Drawer>
    </nav>
  );
}

/** What has no tab of its own, two beside each other. */
function MoreOf({ group: { label, rooms }, onFollow }: { readonly group: RoomGroup; readonly onFollow: () => void }) {
  const others = rooms.filter((room) => !room.onPhone);
  if (others.length === 0) return null;
  return (
    <section aria-label={label ?? undefined}>
      {label !== null && <h2 className="room-group">{label}</h2>}
      <div className="tabs-rooms">
        {others.map((room) => (
          <RoomLink key={room.path} room={room} onFollow={onFollow} />
        ))}
      </div>
    </section>
  );
}
