import type { WarningAction, WarningAudience, WarningState } from '@zhiben/vocabulary/warnings.ts';

/** Every move a warning can make. What this table does not say cannot happen. */
export const MOVES: Readonly<Record<WarningState, Partial<Record<WarningAction, WarningState>>>> = {
  // People may be sent before the enterprise has answered: the clock of its answer runs on.
  issued: { acknowledge: 'acknowledged', dispatch: 'dispatched', receive: 'issued', note: 'issued' },
  acknowledged: {
    acknowledge: 'acknowledged',
    dispatch: 'dispatched',
    check: 'checked',
    receive: 'acknowledged',
    note: 'acknowledged',
  },
  dispatched: { acknowledge: 'dispatched', check: 'checked', receive: 'dispatched', note: 'dispatched' },
  checked: { acknowledge: 'checked', check: 'checked', clear: 'cleared', receive: 'checked', note: 'checked' },
  cleared: {},
};

/** What a move depends on beside the state. */
export interface Standing {
  /** Alarms that have not returned. */
  readonly alarms: number;
  /** Who is asked and has not answered. */
  readonly unanswered: readonly WarningAudience[];
  /** Whether this colour may be cleared by the district alone. */
  readonly clearedByDistrict: boolean;
}

export type Because = 'not-now' | 'already-answered' | 'alarm-stands' | 'district-clears';

export type Step =
  | { readonly kind: 'moved'; readonly state: WarningState }
  | { readonly kind: 'refused'; readonly because: Because };

/** Decides one move of somebody on one side. Pure; whose role may ask for it is the permission table's. */
export function step(state: WarningState, action: WarningAction, standing: Standing, side: WarningAudience): Step {
  const next = MOVES[state][action];
  if (next === undefined) return refused('not-now');
  if (action === 'acknowledge' && !standing.unanswered.includes('enterprise')) return refused('already-answered');
  if (action === 'receive' && !standing.unanswered.includes(side)) return refused('already-answered');
  if (action === 'clear') {
    if (standing.alarms > 0) return refused('alarm-stands');
    if (standing.clearedByDistrict && side === 'enterprise') return refused('district-clears');
  }
  return { kind: 'moved', state: next };
}

const refused = (because: Because): Step => ({ kind: 'refused', because });
