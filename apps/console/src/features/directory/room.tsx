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
      path: '/enterprises/:enterpriseId',
      lazy: async () => ({ Component: (await import('./profile/EnterprisePage.tsx')).EnterprisePage }),
    },
  ],
};
