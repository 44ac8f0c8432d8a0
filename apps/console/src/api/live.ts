import { useQueryClient } from '@tanstack/react-query';
import { ChangeEvent } from '@zhiben/contract/platform.ts';
import { useEffect } from 'react';
import { light } from './changed.ts';
import { refreshSubject } from './refresh.ts';

/** Changes of one import come by the thousand: they are gathered before anything is asked again. */
const GATHER_MS = 300;
const RECONNECT_MS = 5000;

/** Follows committed changes while the person is signed in: what they touch is asked again and lights up. */
export function useLive(enabled: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!enabled) return;
    let gathered = new Map<string, ChangeEvent>();
    const deliver = () => {
      const changes = [...gathered.values()];
      gathered = new Map();
      for (const { subjectKind, subjectId, enterpriseId } of changes) {
        refreshSubject(queries, subjectKind, subjectId, ...(enterpriseId === null ? [] : [enterpriseId]));
      }
      light(changes.map(({ subjectId }) => subjectId));
    };
    return follow({
      onChange: (change) => {
        if (gathered.size === 0) setTimeout(deliver, GATHER_MS);
        gathered.set(`${change.subjectKind}:${change.subjectId}`, change);
      },
      onGap: () => void queries.invalidateQueries(),
    });
  }, [enabled, queries]);
}

interface Follower {
  readonly onChange: (change: ChangeEvent) => void;
  /** Changes may have been missed. */
  readonly onGap: () => void;
}

/** One stream while the page is in sight: a browser grants only six lines to a server, and hidden pages would take them all. */
function follow({ onChange, onGap }: Follower): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(again);
    source?.close();
    source = undefined;
  };
  const open = () => {
    close();
    source = new EventSource('/api/events');
    source.addEventListener('change', (event) => {
      const change = ChangeEvent.safeParse(JSON.parse(event.data));
      if (change.success) onChange(change.data);
    });
    // The browser itself returns to a cut line and hears what it missed; the server says so when that is too much.
    source.addEventListener('reset', onGap);
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(reopen, RECONNECT_MS);
    };
  };
  const reopen = () => {
    open();
    onGap();
  };
  const onSight = () => (document.visibilityState === 'visible' ? source === undefined && reopen() : close());

  if (document.visibilityState === 'visible') open();
  document.addEventListener('visibilitychange', onSight);
  return () => {
    document.removeEventListener('visibilitychange', onSight);
    close();
  };
}
