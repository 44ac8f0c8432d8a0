import { lastDayOf } from '@zhiben/rules/enforcement/statutory-clocks.ts';
import type { CaseMeasure, HoldingKind, HoldingOutcome } from '@zhiben/vocabulary/case-measures.ts';
import type { CaseState } from '@zhiben/vocabulary/cases.ts';
import type { CaseMover } from './case-lifecycle.ts';

/** Of a case, what decides which measures are open. */
export interface MeasureStanding {
  readonly state: CaseState;
  readonly suspended: boolean;
  /** Something waits for the head's answer. */
  readonly asked: boolean;
  readonly held: readonly HoldingKind[];
  readonly seizureExtended: boolean;
  /** Somebody was served, owes, may still pay in time, and was granted nothing yet. */
  readonly mayDefer: boolean;
}

/** The decision is still to be made, and its clock is the office's. */
export const BEFORE_DECISION: readonly CaseState[] = ['opened', 'investigated', 'notified', 'hearing', 'heard'];

/** What this person may do beside the steps. The server guards by it, and the console draws its buttons from it. */
export function measuresFor(standing: MeasureStanding, mover: CaseMover): readonly CaseMeasure[] {
  const { asked } = standing;
  return [
    ...(asked && mover.isDirector ? (['answer'] as const) : []),
    ...(mover.isOfficer ? [...ofClock(standing), ...ofGoods(standing)] : []),
    ...(mover.isOfficer && !asked && standing.mayDefer ? (['ask-deferral'] as const) : []),
  ];
}

function ofClock({ state, suspended, asked }: MeasureStanding): readonly CaseMeasure[] {
  if (!BEFORE_DECISION.includes(state)) return [];
  // A hearing ends its own suspension.
  if (suspended) return state === 'hearing' ? [] : ['resume'];
  return asked ? ['suspend'] : ['suspend', 'ask-extension'];
}

function ofGoods({ state, asked, held, seizureExtended }: MeasureStanding): readonly CaseMeasure[] {
  const mayAsk = !asked && BEFORE_DECISION.includes(state);
  const seized = held.includes('seizure');
  return [
    ...held.map((kind) => `end-${kind}` as const),
    ...(mayAsk && !held.includes('kept-evidence') ? (['ask-kept-evidence'] as const) : []),
    ...(mayAsk && !seized ? (['ask-seizure'] as const) : []),
    ...(mayAsk && seized && !seizureExtended ? (['ask-seizure-extension'] as const) : []),
  ];
}

export interface Stretch {
  readonly from: string;
  /** Null while it lasts. */
  readonly until: string | null;
}

/** By when a decision is due; null while the clock stands still. */
export function decisionTerm(openedOn: string, suspensions: readonly Stretch[], extraDays: number) {
  const over = suspensions.flatMap(({ from, until }) => (until === null ? [] : [{ from, until }]));
  return over.length < suspensions.length ? null : lastDayOf('decision', openedOn, over, extraDays);
}

/** Why a stretch cannot be left out of the count. */
export function stretchFault(openedOn: string, earlier: readonly Stretch[], from: string, today: string) {
  if (from > today) return '中止不能从今天以后开始';
  if (from <= openedOn) return '中止须在立案次日以后开始';
  const last = earlier
    .flatMap(({ until }) => until ?? [])
    .toSorted()
    .at(-1);
  return last !== undefined && from <= last ? `${last}以前的日期已经中止过，请从次日起填` : undefined;
}

const OUTCOMES: Readonly<Record<HoldingKind, readonly HoldingOutcome[]>> = {
  'kept-evidence': ['returned', 'seized', 'confiscated', 'transferred'],
  seizure: ['returned', 'confiscated', 'destroyed', 'auctioned', 'transferred'],
};
export const outcomesOf = (kind: HoldingKind): readonly HoldingOutcome[] => OUTCOMES[kind];
