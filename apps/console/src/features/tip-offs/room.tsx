import { MessageOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const tipOffsRoom: Room = {
  path: '/tip-offs',
  label: '群众举报',
  icon: <MessageOutlined />,
  permission: 'tip-off:read',
  onPhone: false,
  routes: [
    {
      // One route for the list and the open case, so that the list stands still while cases are worked through.
      path: '/tip-offs/:tipOffId?',
      lazy: async () => ({ Component: (await import('./TipOffsPage.tsx')).TipOffsPage }),
    },
  ],
};
