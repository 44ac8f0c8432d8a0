import { FileTextOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const reportsRoom: Room = {
  path: '/reports',
  label: '调度报告',
  icon: <FileTextOutlined />,
  permission: 'report:read',
  onPhone: false,
  routes: [
    { path: '/reports', lazy: async () => ({ Component: (await import('./ReportsPage.tsx')).ReportsPage }) },
    { path: '/reports/:reportId', lazy: async () => ({ Component: (await import('./ReportPage.tsx')).ReportPage }) },
  ],
};
