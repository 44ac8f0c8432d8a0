import { FileSearchOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const accountabilityRoom: Room = {
  path: '/accountability',
  label: '责任倒查',
  icon: <FileSearchOutlined />,
  permission: 'accountability:read',
  onPhone: false,
  routes: [
    {
      path: '/accountability',
      lazy: async () => ({ Component: (await import('./ConclusionsPage.tsx')).ConclusionsPage }),
    },
    {
      path: '/accountability/:hazardId',
      lazy: async () => ({ Component: (await import('./TracePage.tsx')).TracePage }),
    },
  ],
};
