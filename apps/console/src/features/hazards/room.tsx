import { AlertOutlined } from '@ant-design/icons';
import { RoomDoor } from '../../shell/RoomDoor.tsx';
import type { Room } from '../../shell/room.ts';

export const hazardsRoom: Room = {
  path: '/hazards',
  label: '隐患',
  icon: <AlertOutlined />,
  permission: 'hazard:read',
  onPhone: true,
  routes: [
    {
      element: <RoomDoor permission="hazard:report" />,
      children: [
        {
          path: '/hazards/new',
          lazy: async () => ({ Component: (await import('./report/ReportPage.tsx')).ReportPage }),
        },
      ],
    },
    {
      element: <RoomDoor permission="hazard:determine" />,
      children: [
        {
          path: '/hazards/judging',
          lazy: async () => ({ Component: (await import('./judging/JudgingPage.tsx')).JudgingPage }),
        },
      ],
    },
    {
      // One route for the list and the open case, so that the list stands still while cases are worked through.
      path: '/hazards/:hazardId?',
      lazy: async () => ({ Component: (await import('./register/HazardsPage.tsx')).HazardsPage }),
    },
  ],
};
