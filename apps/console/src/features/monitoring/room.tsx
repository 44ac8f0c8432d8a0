import { LineChartOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const monitoringRoom: Room = {
  path: '/monitoring',
  label: '测点',
  icon: <LineChartOutlined />,
  permission: 'point:read',
  onPhone: false,
  routes: [
    { path: '/monitoring', lazy: async () => ({ Component: (await import('./Landing.tsx')).Landing }) },
    { path: '/monitoring/points', lazy: async () => ({ Component: (await import('./PointsPage.tsx')).PointsPage }) },
    {
      path: '/monitoring/points/:pointId',
      lazy: async () => ({ Component: (await import('./trend/PointPage.tsx')).PointPage }),
    },
    {
      path: '/monitoring/retention',
      lazy: async () => ({ Component: (await import('./retention/RetentionPage.tsx')).RetentionPage }),
    },
    {
      path: '/monitoring/:enterpriseId',
      lazy: async () => ({ Component: (await import('./EnterprisePage.tsx')).EnterprisePage }),
    },
  ],
};
