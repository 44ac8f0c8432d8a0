import { FileSearchOutlined } from '@ant-design/icons';
import { RoomDoor } from '../../shell/RoomDoor.tsx';
import type { Room } from '../../shell/room.ts';

export const agencyReportsRoom: Room = {
  path: '/agency-reports',
  label: '第三方报告',
  icon: <FileSearchOutlined />,
  permission: 'agency-report:read',
  onPhone: false,
  routes: [
    {
      path: '/agency-reports',
      lazy: async () => ({ Component: (await import('./AgencyReportsPage.tsx')).AgencyReportsPage }),
    },
    {
      element: <RoomDoor permission="agency-engineer:read" />,
      children: [
        {
          path: '/agency-reports/engineers',
          lazy: async () => ({ Component: (await import('./EngineersPage.tsx')).EngineersPage }),
        },
      ],
    },
    {
      element: <RoomDoor permission="agency-report:examine" />,
      children: [
        {
          path: '/agency-reports/agencies',
          lazy: async () => ({ Component: (await import('./AgenciesPage.tsx')).AgenciesPage }),
        },
        {
          path: '/agency-reports/:reportId/with/:otherId',
          lazy: async () => ({ Component: (await import('./ComparisonPage.tsx')).ComparisonPage }),
        },
      ],
    },
    {
      path: '/agency-reports/:reportId',
      lazy: async () => ({ Component: (await import('./AgencyReportPage.tsx')).AgencyReportPage }),
    },
  ],
};
