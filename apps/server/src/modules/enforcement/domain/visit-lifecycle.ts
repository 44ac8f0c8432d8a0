import type { VisitAction, VisitState } from '@zhiben/vocabulary/enforcement.ts';

/** Of an inspection, what decides where it stands. */
export interface Standing {
  readonly sealed: boolean;
  readonly startedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly finishedAt: Date | null;
  readonly orderDueOn: string | null;
  readonly answeredAt: Date | null;
  readonly recheckedOn: string | null;
}

/** Who asks, as far as an inspection is concerned. */
export interface Mover {
  readonly isOfficer: boolean;
  readonly isPlanner: boolean;
  readonly isDirector: boolean;
  readonly isEnterprise: boolean;
}

export function stateOf({ sealed, startedAt, withdrawnAt, finishedAt, orderDueOn, recheckedOn }: Standing): VisitState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (finishedAt === null) return startedAt !== null ? 'started' : sealed ? 'sealed' : 'planned';
  if (recheckedOn !== null) return 'rechecked';
  return orderDueOn === null ? 'clean' : 'ordered';
}

/** Every step an inspection can take. What this table does not say cannot happen. */
export const MOVES: Readonly<Record<VisitState, readonly VisitAction[]>> = {
  sealed: ['start', 'withdraw'],
  planned: ['start', 'withdraw'],
  started: ['record'],
  ordered: ['answer', 'recheck'],
  clean: [],
  rechecked: [],
  withdrawn: [],
};

export type Step = 'allowed' | 'not-now' | 'not-yours';

/** Whether this person may take the step now. */
export function step(visit: Standing, action: VisitAction, mover: Mover): Step {
  if (!MOVES[stateOf(visit)].includes(action)) return 'not-now';
  if (action === 'answer') return visit.answeredAt !== null ? 'not-now' : yours(mover.isEnterprise);
  if (action === 'withdraw') return yours(mover.isPlanner || mover.isDirector);
  return yours(mover.isOfficer);
}

/** What this person may do now. The console draws its buttons from it. */
export const allowedActions = (visit: Standing, mover: Mover): readonly VisitAction[] =>
  MOVES[stateOf(visit)].filter((action) => step(visit, action, mover) === 'allowed');

const yours = (is: boolean): Step => (is ? 'allowed' : 'not-yours');
