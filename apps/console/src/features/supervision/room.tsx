import { NotificationOutlined } from '@ant-design/icons';
import { RoomDoor } from '../../shell/RoomDoor.tsx';
import type { Room } from '../../shell/room.ts';

export const supervisionRoom: Room = {
  path: '/supervision',
  label: '监督督办',
  icon: <NotificationOutlined />,
  permission: 'letter:read',
  onPhone: false,
  routes: [
    {
      path: '/supervision',
      lazy: async () => ({ Component: (await import('./letters/LettersPage.tsx')).LettersPage }),
    },
    {
      path: '/supervision/letters/:letterId',
      lazy: async () => ({ Component: (await import('./letters/LetterPage.tsx')).LetterPage }),
    },
    {
      element: <RoomDoor permission="supervision:read" />,
      children: [
        {
          path: '/supervision/proposals',
          lazy: async () => ({ Component: (await import('./proposals/ProposalsPage.tsx')).ProposalsPage }),
        },
        {
          path: '/supervision/loop',
          lazy: async () => ({ Component: (await import('./loop/LoopPage.tsx')).LoopPage }),
        },
        {
          path: '/supervision/publications',
          lazy: async () => ({ Component: (await import('./loop/PublicationsPage.tsx')).PublicationsPage }),
        },
        {
          path: '/supervision/meetings',
          lazy: async () => ({ Component: (await import('./meetings/MeetingsPage.tsx')).MeetingsPage }),
        },
        {
          path: '/supervision/untrue',
          lazy: async () => ({ Component: (await import('./untrue/UntruePage.tsx')).UntruePage }),
        },
        {
          path: '/supervision/settings',
          lazy: async () => ({ Component: (await import('./settings/SettingsPage.tsx')).SettingsPage }),
        },
      ],
    },
  ],
};
