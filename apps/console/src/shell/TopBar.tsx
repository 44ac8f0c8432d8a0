import { DownOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay, useSession } from '../session/session.ts';
import { usePhone } from '../ui/use-phone.ts';
import { GlobalSearch } from './GlobalSearch.tsx';
import { Mark } from './Mark.tsx';
import { PersonMenu } from './PersonMenu.tsx';

export function TopBar() {
  const phone = usePhone();
  const maySearch = useMay('search:use');
  return (
    <header className="top">
      <Link to="/" className="brand" aria-label="治本，返回今日">
        <Mark />
        <span>治本</span>
      </Link>
      {maySearch && <GlobalSearch />}
      {!phone && <PersonButton />}
    </header>
  );
}

function PersonButton() {
  const [open, setOpen] = useState(false);
  const { name, post } = useSession();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={<PersonMenu onLeave={() => setOpen(false)} />}
    >
      <button type="button" className="top-person" aria-haspopup="dialog" aria-expanded={open}>
        {name}
        <span className="top-post">{post}</span>
        <DownOutlined aria-hidden />
      </button>
    </Popover>
  );
}
