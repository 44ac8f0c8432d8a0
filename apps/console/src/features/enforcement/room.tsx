import { SafetyCertificateOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { RoomDoor } from '../../shell/RoomDoor.tsx';
import type { Room } from '../../shell/room.ts';

export const enforcementRoom: Room = {
  path: '/visits',
  label: '执法检查',
  icon: <SafetyCertificateOutlined />,
  permission: 'visit:read',
  onPhone: false,
  background: lazy(async () => ({ default: (await import('./offline/SiteQueue.tsx')).SiteQueue })),
  routes: [
    { path: '/visits', lazy: async () => ({ Component: (await import('./visits/VisitsPage.tsx')).VisitsPage }) },
    {
      element: <RoomDoor permission="visit:make" />,
      children: [
        {
          path: '/visits/to-make',
          lazy: async () => ({ Component: (await import('./site/ToMakePage.tsx')).ToMakePage }),
        },
        {
          path: '/visits/to-make/:visitId',
          lazy: async () => ({ Component: (await import('./site/SitePage.tsx')).SitePage }),
        },
        {
          path: '/visits/proposals',
          lazy: async () => ({ Component: (await import('./proposals/ProposalsPage.tsx')).ProposalsPage }),
        },
        {
          path: '/visits/officers',
          lazy: async () => ({ Component: (await import('./officers/OfficersPage.tsx')).OfficersPage }),
        },
      ],
    },
    {
      element: <RoomDoor permission="coverage:read" />,
      children: [
        {
          path: '/visits/coverage',
          lazy: async () => ({ Component: (await import('./coverage/CoveragePage.tsx')).CoveragePage }),
        },
        { path: '/visits/draws', lazy: async () => ({ Component: (await import('./draws/DrawsPage.tsx')).DrawsPage }) },
        {
          path: '/visits/templates',
          lazy: async () => ({ Component: (await import('./templates/TemplatesPage.tsx')).TemplatesPage }),
        },
      ],
    },
    {
      element: <RoomDoor permission="case:read" />,
      children: [
        { path: '/visits/cases', lazy: async () => ({ Component: (await import('./cases/CasesPage.tsx')).CasesPage }) },
        {
          path: '/visits/cases/:caseId',
          lazy: async () => ({ Component: (await import('./cases/CasePage.tsx')).CasePage }),
        },
      ],
    },
    {
      path: '/visits/:visitId',
      lazy: async () => ({ Component: (await import('./visits/VisitPage.tsx')).VisitPage }),
    },
  ],
};
