import type { AlarmRule, Transition } from './alarm-rule.ts';
import type { RuleTable } from './rule-table.ts';
import type { TimingWheel } from './timing-wheel.ts';

/** Where a rule stands. Rising waits for its on-delay, falling for its off-delay. */
export const STANDS = { normal: 0, rising: 1, raised: 2, falling: 3 } as const;
const { normal, rising, raised, falling } = STANDS;

/** The life of every rule's alarm, in columns by slot. */
export interface Episodes {
  readonly stands: Uint8Array;
  /** How many rules of a point are raised or wait, by the number of the point. */
  readonly busy: Uint16Array;
  /** When the condition last began or ceased, by the clock of the samples. */
  readonly since: Float64Array;
  /** The value that began it. */
  readonly value: Float64Array;
  isOut(slot: number, measure: number): boolean;
  /** Says where a rule stands that was judged before. */
  place(slot: number, stood: number): void;
  /** Goes on with one judgement of a sample of time `at` that came at `now`. */
  follow(slot: number, out: boolean, at: number, value: number, now: number): void;
  /** A delay is over and no sample has contradicted. */
  elapse(slot: number, due: number): void;
}

/**
 * A delay is over when samples say so by their own time, or when none has contradicted so long since the first came: a backlog
 * is judged as it was, and a point that falls quiet cannot hold its alarm back.
 */
export function createEpisodes(
  table: RuleTable,
  wheel: TimingWheel,
  tell: (transition: Transition) => void,
  whenNormal: (slot: number) => void,
): Episodes {
  const { enterLow, enterHigh, leaveLow, leaveHigh, onDelayMs, offDelayMs, rules } = table;
  const busy = new Uint16Array(table.first.length);
  const stands = new Uint8Array(rules.length);
  const since = new Float64Array(rules.length);
  const value = new Float64Array(rules.length).fill(Number.NaN);

  function isOut(slot: number, measure: number): boolean {
    if ((stands[slot] as number) < raised) {
      return measure >= (enterHigh[slot] as number) || measure <= (enterLow[slot] as number);
    }
    return !(measure > (leaveLow[slot] as number) && measure < (leaveHigh[slot] as number));
  }

  function place(slot: number, to: number): void {
    const { pointId } = rules[slot] as AlarmRule;
    const more = Number(to !== normal) - Number(stands[slot] !== normal);
    busy[pointId] = (busy[pointId] as number) + more;
    stands[slot] = to;
  }

  function become(slot: number, to: number): void {
    wheel.disarm(slot);
    place(slot, to);
    if (to === normal) whenNormal(slot);
  }

  function conclude(slot: number, to: 'raised' | 'returned', at: number, decided: number): void {
    become(slot, to === 'raised' ? raised : normal);
    const { id, pointId } = rules[slot] as AlarmRule;
    tell({ ruleId: id, pointId, to, at, value: decided });
  }

  function wait(slot: number, to: number, at: number, sample: number, due: number): void {
    become(slot, to);
    since[slot] = at;
    value[slot] = sample;
    wheel.arm(slot, due);
  }

  function toRaise(slot: number, at: number, sample: number, now: number): void {
    const delay = onDelayMs[slot] as number;
    if (delay === 0) conclude(slot, 'raised', at, sample);
    else if (stands[slot] === normal) wait(slot, rising, at, sample, now + delay);
    else if (at - (since[slot] as number) >= delay) conclude(slot, 'raised', at, sample);
  }

  function toReturn(slot: number, at: number, sample: number, now: number): void {
    const delay = offDelayMs[slot] as number;
    if (delay === 0) conclude(slot, 'returned', at, sample);
    else if (stands[slot] === raised) wait(slot, falling, at, sample, now + delay);
    else if (at - (since[slot] as number) >= delay) conclude(slot, 'returned', at, sample);
  }

  function follow(slot: number, out: boolean, at: number, sample: number, now: number): void {
    const stood = stands[slot] as number;
    if (stood < raised) {
      if (out) toRaise(slot, at, sample, now);
      else if (stood === rising) become(slot, normal);
    } else if (!out) toReturn(slot, at, sample, now);
    else if (stood === falling) become(slot, raised);
  }

  function elapse(slot: number, due: number): void {
    conclude(slot, stands[slot] === rising ? 'raised' : 'returned', due, value[slot] as number);
  }

  return { stands, busy, since, value, isOut, place, follow, elapse };
}
