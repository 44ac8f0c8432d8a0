import { WarningOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Room } from '../../shell/room.ts';

export const warningsRoom: Room = {
  path: '/warnings',
  label: '预警',
  icon: <WarningOutlined />,
  permission: 'warning:read',
  onPhone: true,
  background: lazy(async () => ({ default: (await import('./WarningCall.tsx')).WarningCall })),
  routes: [
    {
      path: '/warnings/shifts',
      lazy: async () => ({ Component: (await import('./shifts/ShiftsPage.tsx')).ShiftsPage }),
    },
    {
      path: '/warnings/patrols',
      lazy: async () => ({ Component: (await import('./patrols/PatrolPage.tsx')).PatrolPage }),
    },
    {
      path: '/warnings/settings',
      lazy: async () => ({ Component: (await import('./settings/SettingsPage.tsx')).SettingsPage }),
    },
    {
      // One route for the list and the open case, so that the list stands still while cases are worked through.
      path: '/warnings/:warningId?',
      lazy: async () => ({ Component: (await import('./WarningsPage.tsx')).WarningsPage }),
    },
  ],
  frameless: [
    { path: '/warnings/wall', lazy: async () => ({ Component: (await import('./wall/WallPage.tsx')).WallPage }) },
  ],
};
