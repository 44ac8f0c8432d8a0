import { DashboardOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const dualPreventionRoom: Room = {
  path: '/dual-prevention',
  label: '双重预防',
  icon: <DashboardOutlined />,
  permission: 'effect:read',
  onPhone: false,
  routes: [
    { path: '/dual-prevention', lazy: async () => ({ Component: (await import('./Landing.tsx')).Landing }) },
    {
      path: '/dual-prevention/settings',
      lazy: async () => ({ Component: (await import('./settings/SettingsPage.tsx')).SettingsPage }),
    },
    {
      path: '/dual-prevention/:enterpriseId',
      lazy: async () => ({ Component: (await import('./EnterprisePage.tsx')).EnterprisePage }),
    },
  ],
};
