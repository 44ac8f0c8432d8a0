import { HeatMapOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const gradingRoom: Room = {
  path: '/grading',
  label: '风险分级',
  icon: <HeatMapOutlined />,
  permission: 'grading:read',
  onPhone: false,
  routes: [
    { path: '/grading', lazy: async () => ({ Component: (await import('./GradingsPage.tsx')).GradingsPage }) },
    {
      path: '/grading/:enterpriseId',
      lazy: async () => ({ Component: (await import('./GradingPage.tsx')).GradingPage }),
    },
  ],
};
