import type { AlarmState } from '@zhiben/vocabulary/monitoring.ts';
import { after, isOver } from './alarm-lifecycle.ts';

/** One alarm from its first raise to its end. Times in ms since 1970. */
export interface Episode {
  readonly episode: number;
  readonly state: AlarmState;
  readonly occurrences: number;
  readonly beganAt: number;
  readonly raisedAt: number;
  readonly returnedAt: number | null;
  /** The value that raised it last; null where there was none. */
  readonly value: number | null;
}

/** What the evaluator says of a rule. */
export interface Happening {
  readonly to: 'raised' | 'returned';
  readonly at: number;
  readonly value: number;
}

/** An episode after what happened, or a new one; undefined where it changes nothing. */
export function happened(last: Episode | undefined, { to, at, value }: Happening): Episode | undefined {
  return to === 'raised' ? raised(last, at, numberOf(value)) : returned(last, at);
}

function raised(last: Episode | undefined, at: number, value: number | null): Episode {
  const now = { occurrences: 1, state: 'unacknowledged', beganAt: at, raisedAt: at, returnedAt: null, value } as const;
  if (last === undefined) return { ...now, episode: 1 };
  if (isOver(last.state)) return { ...now, episode: last.episode + 1 };
  // Within an episode it is counted, not lost: after a return, or raised anew by an evaluator that had forgotten it.
  return {
    ...last,
    state: after(last.state, 'raise') ?? last.state,
    occurrences: last.occurrences + 1,
    raisedAt: at,
    returnedAt: null,
    value,
  };
}

function returned(last: Episode | undefined, at: number): Episode | undefined {
  const state = last && after(last.state, 'return');
  // A silent point returns with the time of its sample, which may lie before the time the wheel noticed the silence.
  return state && { ...last, state, returnedAt: Math.max(at, last.raisedAt) };
}

const numberOf = (value: number): number | null => (Number.isFinite(value) ? value : null);
