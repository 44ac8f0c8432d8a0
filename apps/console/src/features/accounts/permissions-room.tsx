import { SafetyCertificateOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const permissionsRoom: Room = {
  path: '/permissions',
  label: '权限表',
  icon: <SafetyCertificateOutlined />,
  permission: 'permission:read',
  onPhone: true,
  routes: [
    {
      path: '/permissions',
      lazy: async () => ({ Component: (await import('./PermissionsPage.tsx')).PermissionsPage }),
    },
  ],
};
