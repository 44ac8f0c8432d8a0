import { FileDoneOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { RoomDoor } from '../../shell/RoomDoor.tsx';
import type { Room } from '../../shell/room.ts';

export const selfChecksRoom: Room = {
  path: '/checks',
  label: '自查',
  icon: <FileDoneOutlined />,
  permission: 'check:read',
  onPhone: true,
  background: lazy(async () => ({ default: (await import('./offline/SendQueue.tsx')).SendQueue })),
  routes: [
    {
      element: <RoomDoor permission="check:do" />,
      children: [
        {
          path: '/checks/today',
          lazy: async () => ({ Component: (await import('./today/TodayPage.tsx')).TodayPage }),
        },
        {
          path: '/checks/today/:checkId',
          lazy: async () => ({ Component: (await import('./filling/FillPage.tsx')).FillPage }),
        },
      ],
    },
    {
      element: <RoomDoor permission="check:arrange" />,
      children: [
        {
          path: '/checks/excuses',
          lazy: async () => ({ Component: (await import('./arranging/ExcusesPage.tsx')).ExcusesPage }),
        },
        {
          path: '/checks/sheets',
          lazy: async () => ({ Component: (await import('./arranging/SheetsPage.tsx')).SheetsPage }),
        },
      ],
    },
    { path: '/checks', lazy: async () => ({ Component: (await import('./Landing.tsx')).Landing }) },
    {
      path: '/checks/all',
      lazy: async () => ({ Component: (await import('./register/ChecksPage.tsx')).ChecksPage }),
    },
    {
      path: '/checks/leaders',
      lazy: async () => ({ Component: (await import('./register/LeadersPage.tsx')).LeadersPage }),
    },
    {
      path: '/checks/:checkId',
      lazy: async () => ({ Component: (await import('./case/CheckPage.tsx')).CheckPage }),
    },
  ],
};
