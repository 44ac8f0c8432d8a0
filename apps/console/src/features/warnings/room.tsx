import { AlertOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const warningsRoom: Room = {
  path: '/warnings',
  label: '预警',
  icon: <AlertOutlined />,
  permission: 'warning:read',
  onPhone: true,
  routes: [
    {
      // One route for the list and the open case, so that the list stands still while cases are worked through.
      path: '/warnings/:warningId?',
      lazy: async () => ({ Component: (await import('./WarningsPage.tsx')).WarningsPage }),
    },
  ],
};
