import { ExperimentOutlined } from '@ant-design/icons';
import { RoomDoor } from '../../shell/RoomDoor.tsx';
import type { Room } from '../../shell/room.ts';

export const installationsRoom: Room = {
  path: '/installations',
  label: '重大危险源',
  icon: <ExperimentOutlined />,
  permission: 'installation:read',
  onPhone: false,
  routes: [
    {
      path: '/installations',
      lazy: async () => ({ Component: (await import('./register/InstallationsPage.tsx')).InstallationsPage }),
    },
    {
      path: '/installations/tasks',
      lazy: async () => ({ Component: (await import('./stewards/TasksPage.tsx')).TasksPage }),
    },
    {
      path: '/installations/tasks/:stewardTaskId',
      lazy: async () => ({ Component: (await import('./stewards/TaskPage.tsx')).TaskPage }),
    },
    {
      element: <RoomDoor permission="installation:edit" />,
      children: [
        {
          path: '/installations/new',
          lazy: async () => ({ Component: (await import('./edit/NewInstallationPage.tsx')).NewInstallationPage }),
        },
        {
          path: '/installations/:installationId/edit',
          lazy: async () => ({ Component: (await import('./edit/EditInstallationPage.tsx')).EditInstallationPage }),
        },
      ],
    },
    {
      element: <RoomDoor permission="joint-inspection:read" />,
      children: [
        {
          path: '/installations/joint',
          lazy: async () => ({
            Component: (await import('./oversight/JointInspectionsPage.tsx')).JointInspectionsPage,
          }),
        },
        {
          path: '/installations/joint/:jointInspectionId',
          lazy: async () => ({ Component: (await import('./oversight/JointInspectionPage.tsx')).JointInspectionPage }),
        },
      ],
    },
    {
      element: <RoomDoor permission="sector:read" />,
      children: [
        {
          path: '/installations/sectors',
          lazy: async () => ({ Component: (await import('./oversight/SectorsPage.tsx')).SectorsPage }),
        },
      ],
    },
    {
      path: '/installations/:installationId/notice',
      lazy: async () => ({ Component: (await import('./notice/NoticePage.tsx')).NoticePage }),
    },
    {
      path: '/installations/:installationId',
      lazy: async () => ({ Component: (await import('./case/InstallationPage.tsx')).InstallationPage }),
    },
  ],
};
