import { ImportOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const importsRoom: Room = {
  path: '/imports',
  label: '台账导入',
  icon: <ImportOutlined />,
  permission: 'hazard:import',
  onPhone: false,
  routes: [
    { path: '/imports', lazy: async () => ({ Component: (await import('./ImportsPage.tsx')).ImportsPage }) },
    { path: '/imports/:importId', lazy: async () => ({ Component: (await import('./ImportPage.tsx')).ImportPage }) },
  ],
};
