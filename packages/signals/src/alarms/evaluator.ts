import { type Forecast, reachesIn } from '../forecast/look-ahead.ts';
import type { AlarmRule, JudgedPoint, Transition } from './alarm-rule.ts';
import { carryOver } from './carry-over.ts';
import { type Checkpoint, capture, resume } from './checkpoint.ts';
import { wasDeaf } from './deafness.ts';
import { STANDS } from './episodes.ts';
import type { LastSample } from './last-samples.ts';
import { layOutRules } from './rule-table.ts';
import { createRun, type Run } from './run.ts';

/** A device whose clock is ahead by more than this is not believed: its next true samples would all be older. */
const AHEAD_MS = 60_000;

export interface Configuration {
  readonly points: readonly JudgedPoint[];
  readonly rules: readonly AlarmRule[];
}

/** Judges samples by rules. Times in ms since 1970; `now` is the time of arrival; a clock that is put right says so with `step`. */
export interface Evaluator {
  /** One sample. Older than one before it, from too far ahead, or of no known point, it is not judged; bad, it only is the last. */
  judge(pointId: number, at: number, value: number, good: boolean, now: number): void;
  /** Lets time decide: delays and silence up to `now`. */
  advance(now: number): void;
  /** The clock itself was put forward by so many ms, or back where negative: no delay and no silence ends sooner or later for it. */
  step(by: number): void;
  /** What has changed since the last call, in the order in which it did for each rule. */
  drain(): readonly Transition[];
  /** Unchanged rules go on as they stood. One that is changed or gone returns if it was raised; a changed one begins anew. */
  configure(configuration: Configuration): void;
  /** What was raised before this evaluator began. Rules that are not configured, or stand as raised already, are passed over. */
  restore(raised: readonly { readonly ruleId: number; readonly since: number }[]): void;
  /** What is not among these rules is not raised, whatever this evaluator remembers of it. */
  lower(raised: ReadonlySet<number>): void;
  /** Nobody listened from one moment to the other: no silence counts it, and what would have ended in it ends a little after. */
  wasDeaf(from: number, until: number): void;
  /** All it remembers, apart from what has not been drained; undefined before anything was judged. */
  checkpoint(): Checkpoint | undefined;
  /** Goes on where another evaluator stood. Only an evaluator that has judged nothing yet may. */
  resume(checkpoint: Checkpoint): void;
  lastOf(pointId: number): LastSample | undefined;
  /** When a rule of kind `forecast` sees its limit reached. */
  forecastOf(ruleId: number): Forecast | undefined;
}

export function createEvaluator(configuration: Configuration): Evaluator {
  let told: Transition[] = [];
  const tell = (transition: Transition) => {
    told.push(transition);
  };
  let clock = Number.NaN;
  let run: Run = createRun(layOutRules(configuration.points, configuration.rules), 0, tell);

  function begin(now: number): void {
    clock = now;
    run.listenFrom(now);
  }

  return {
    judge(pointId, at, value, good, now) {
      if (Number.isNaN(clock)) begin(now);
      if (at <= now + AHEAD_MS) run.judge(pointId, at, value, good, now);
    },

    advance(now) {
      if (Number.isNaN(clock)) begin(now);
      if (now < clock) return;
      clock = now;
      run.advance(now);
    },

    step(by) {
      if (Number.isNaN(clock)) return;
      clock += by;
      run.wheel.step(by);
    },

    drain() {
      const drained = told;
      told = [];
      return drained;
    },

    configure({ points, rules }) {
      const next = createRun(layOutRules(points, rules), Number.isNaN(clock) ? 0 : clock, tell, run.last);
      carryOver(run, next, tell, clock);
      run = next;
      if (!Number.isNaN(clock)) run.listenFrom(clock);
    },

    restore(raised) {
      for (const { ruleId, since } of raised) {
        const slot = run.table.slotOf.get(ruleId);
        if (slot === undefined || (run.episodes.stands[slot] as number) >= STANDS.raised) continue;
        run.wheel.disarm(slot);
        run.episodes.place(slot, STANDS.raised);
        run.episodes.since[slot] = since;
      }
    },

    lower(raised) {
      for (const [slot, { id }] of run.table.rules.entries()) {
        if ((run.episodes.stands[slot] as number) < STANDS.raised || raised.has(id)) continue;
        run.wheel.disarm(slot);
        run.episodes.place(slot, STANDS.normal);
      }
      if (!Number.isNaN(clock)) run.listenFrom(clock);
    },

    wasDeaf(from, until) {
      if (until > from) wasDeaf(run, from, until);
    },

    checkpoint: () => (Number.isNaN(clock) ? undefined : capture(run, clock)),

    resume(checkpoint) {
      clock = checkpoint.clock;
      resume(run, checkpoint);
    },

    lastOf: (pointId) => run.last.of(pointId),

    forecastOf(ruleId) {
      const slot = run.table.slotOf.get(ruleId) ?? -1;
      const trend = run.measures.trendOf(slot);
      return trend && reachesIn(trend, run.table.rules[slot]?.limit ?? Number.NaN);
    },
  };
}
