import { BankOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const directoryRoom: Room = {
  path: '/enterprises',
  label: '企业档案',
  icon: <BankOutlined />,
  permission: 'enterprise:read',
  onPhone: false,
  routes: [
    {
      path: '/enterprises',
      lazy: async () => ({ Component: (await import('./register/EnterprisesPage.tsx')).EnterprisesPage }),
    },
    {
      path: '/enterprises/new',
      lazy: async () => ({ Component: (await import('./edit/NewEnterprisePage.tsx')).NewEnterprisePage }),
    },
    {
      path: '/enterprises/:enterpriseId',
      lazy: async () => ({ Component: (await import('./profile/EnterprisePage.tsx')).EnterprisePage }),
    },
    {
      path: '/enterprises/:enterpriseId/edit',
      lazy: async () => ({ Component: (await import('./edit/EditEnterprisePage.tsx')).EditEnterprisePage }),
    },
    {
      path: '/enterprises/:enterpriseId/structure',
      lazy: async () => ({ Component: (await import('./structure/StructurePage.tsx')).StructurePage }),
    },
    {
      path: '/enterprises/:enterpriseId/history',
      lazy: async () => ({ Component: (await import('./history/HistoryPage.tsx')).HistoryPage }),
    },
  ],
};
