import type { AlarmState } from '@zhiben/vocabulary/monitoring.ts';

export type AlarmEvent = 'raise' | 'return' | 'acknowledge';

/** Every move an alarm can make (IEC 62682). What this table does not say changes nothing: a message that comes twice is no news. */
export const MOVES: Readonly<Record<AlarmState, Partial<Record<AlarmEvent, AlarmState>>>> = {
  normal: { raise: 'unacknowledged' },
  unacknowledged: { return: 'returned-unacknowledged', acknowledge: 'acknowledged' },
  acknowledged: { return: 'normal' },
  'returned-unacknowledged': { raise: 'unacknowledged', acknowledge: 'normal' },
};

export const after = (state: AlarmState, event: AlarmEvent): AlarmState | undefined => MOVES[state][event];

/** The condition holds now. */
export const isActive = (state: AlarmState): boolean => state === 'unacknowledged' || state === 'acknowledged';

/** Somebody still owes it an answer. */
export const isUnanswered = (state: AlarmState): boolean =>
  state === 'unacknowledged' || state === 'returned-unacknowledged';

/** An episode lasts until the alarm has returned and somebody has acknowledged it, in whichever order. */
export const isOver = (state: AlarmState): boolean => state === 'normal';
