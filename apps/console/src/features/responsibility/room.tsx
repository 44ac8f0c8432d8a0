import { SolutionOutlined } from '@ant-design/icons';
import { RoomDoor } from '../../shell/RoomDoor.tsx';
import type { Room } from '../../shell/room.ts';

export const responsibilityRoom: Room = {
  path: '/responsibility',
  label: '全员责任制',
  icon: <SolutionOutlined />,
  permission: 'responsibility:read',
  onPhone: false,
  routes: [
    {
      path: '/responsibility',
      lazy: async () => ({ Component: (await import('./ResponsibilityPage.tsx')).ResponsibilityPage }),
    },
    {
      element: <RoomDoor permission="responsibility:oversee" />,
      children: [
        {
          path: '/responsibility/:enterpriseId',
          lazy: async () => ({ Component: (await import('./EnterprisePage.tsx')).EnterprisePage }),
        },
      ],
    },
  ],
};
