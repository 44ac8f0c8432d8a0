import { Suspense } from 'react';
import { useRooms } from './use-rooms.ts';

/** What the rooms do by themselves on whatever page is open, such as sending what waited for the network. */
export function Background() {
  return useRooms().map(
    ({ path, background: Work }) =>
      Work && (
        <Suspense key={path}>
          <Work />
        </Suspense>
      ),
  );
}
