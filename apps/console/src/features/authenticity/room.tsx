import { EyeOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const authenticityRoom: Room = {
  path: '/authenticity',
  label: '存疑核实',
  icon: <EyeOutlined />,
  permission: 'doubt:read',
  onPhone: false,
  routes: [{ path: '/authenticity', lazy: async () => ({ Component: (await import('./DoubtsPage.tsx')).DoubtsPage }) }],
};
