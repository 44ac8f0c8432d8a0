import { createBrowserRouter, type RouteObject } from 'react-router';
import { SessionGate } from '../session/SessionGate.tsx';
import { NotFound } from './NotFound.tsx';
import { RoomDoor } from './RoomDoor.tsx';
import { RouteProblem } from './RouteProblem.tsx';
import type { Room } from './room.ts';
import { rooms } from './rooms.ts';
import { Shell } from './Shell.tsx';

const behindDoors = (pagesOf: (room: Room) => readonly RouteObject[]) =>
  rooms.map(
    (room): RouteObject => ({
      element: <RoomDoor permission={room.permission} />,
      errorElement: <RouteProblem />,
      children: [...pagesOf(room)],
    }),
  );

export const router = createBrowserRouter([
  {
    path: '/link',
    errorElement: <RouteProblem />,
    hydrateFallbackElement: <p aria-busy />,
    lazy: async () => ({ Component: (await import('../session/LinkPage.tsx')).LinkPage }),
  },
  {
    element: <SessionGate />,
    errorElement: <RouteProblem />,
    hydrateFallbackElement: <p aria-busy />,
    children: [
      ...behindDoors(({ frameless = [] }) => frameless),
      {
        element: <Shell />,
        errorElement: <RouteProblem />,
        children: [
          ...behindDoors(({ routes }) => routes),
          {
            path: '/me',
            lazy: async () => ({ Component: (await import('../session/AccountSettingsPage.tsx')).AccountSettingsPage }),
          },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);
