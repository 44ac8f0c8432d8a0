import { FlagOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const campaignRoom: Room = {
  path: '/campaign',
  label: '治本攻坚',
  icon: <FlagOutlined />,
  permission: 'campaign:read',
  onPhone: false,
  routes: [
    { path: '/campaign', lazy: async () => ({ Component: (await import('./Landing.tsx')).Landing }) },
    { path: '/campaign/plan', lazy: async () => ({ Component: (await import('./PlanPage.tsx')).PlanPage }) },
    {
      path: '/campaign/measures/:measure/items/:item',
      lazy: async () => ({ Component: (await import('./ItemPage.tsx')).ItemPage }),
    },
    {
      path: '/campaign/enterprises',
      lazy: async () => ({ Component: (await import('./PlacesPage.tsx')).PlacesPage }),
    },
    {
      path: '/campaign/enterprises/:enterpriseId',
      lazy: async () => ({ Component: (await import('./PlacePage.tsx')).PlacePage }),
    },
  ],
};
