import { QrcodeOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const posterRoom: Room = {
  path: '/tip-off-poster',
  label: '举报码',
  icon: <QrcodeOutlined />,
  permission: 'tip-off-poster:print',
  onPhone: false,
  routes: [
    {
      path: '/tip-off-poster',
      lazy: async () => ({ Component: (await import('./poster/PosterPage.tsx')).PosterPage }),
    },
  ],
};
