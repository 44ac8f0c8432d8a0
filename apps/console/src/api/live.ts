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
      for (const { subjectKind, subjectId } of changes) refreshSubject(queries, subjectKind, subjectId);
      light(changes.map(({ subjectId }) => subjectId));
    };
    return follow({
      onChange: (change) => {
        if (gathered.size === 0) setTimeout(deliver, GATHER_MS);
        gathered.set(`${change.subjectKind}:${change.subjectId}`, change);
      },
      onReturn: () => void queries.invalidateQueries(),
    });
  }, [enabled, queries]);
}

interface Follower {
  readonly onChange: (change: ChangeEvent) => void;
  /** The line was cut and is back: changes may have been missed. */
  readonly onReturn: () => void;
}

function follow({ onChange, onReturn }: Follower): () => void {
  let source: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;
  let wasCut = false;

  const open = () => {
    source = new EventSource('/api/events');
    source.addEventListener('change', (event) => {
      const change = ChangeEvent.safeParse(JSON.parse(event.data));
      if (change.success) onChange(change.data);
    });
    source.onopen = () => {
      if (wasCut) onReturn();
      wasCut = false;
    };
    source.onerror = () => {
      wasCut = true;
      if (source.readyState !== EventSource.CLOSED) return;
      clearTimeout(again);
      again = setTimeout(open, RECONNECT_MS);
    };
  };
  open();
  return () => {
    clearTimeout(again);
    source.close();
  };
}
