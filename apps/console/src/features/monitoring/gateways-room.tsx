import { ApiOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const gatewaysRoom: Room = {
  path: '/gateways',
  label: '接入',
  icon: <ApiOutlined />,
  permission: 'gateway:read',
  onPhone: false,
  routes: [
    {
      path: '/gateways',
      lazy: async () => ({ Component: (await import('./gateways/GatewaysPage.tsx')).GatewaysPage }),
    },
  ],
};
