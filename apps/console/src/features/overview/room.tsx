import { DashboardOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const overviewRoom: Room = {
  path: '/overview',
  label: '全区总览',
  icon: <DashboardOutlined />,
  permission: 'overview:read',
  onPhone: false,
  routes: [
    { path: '/overview', lazy: async () => ({ Component: (await import('./OverviewPage.tsx')).OverviewPage }) },
    { path: '/overview/late', lazy: async () => ({ Component: (await import('./LatePage.tsx')).LatePage }) },
  ],
  frameless: [
    { path: '/overview/wall', lazy: async () => ({ Component: (await import('./wall/WallPage.tsx')).WallPage }) },
  ],
};
