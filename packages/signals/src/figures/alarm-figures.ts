import { floodsIn, MINUTES_10_MS } from './floods.ts';

/** One alarm as it came: `returnedAt` null while it stands. Times in ms since 1970. */
export interface Occurrence {
  readonly ruleId: number;
  readonly priority: string;
  readonly raisedAt: number;
  readonly returnedAt: number | null;
}

/** How an alarm system does over a time, in the measures of IEC 62682. Shares from 0 to 1. */
export interface AlarmFigures {
  readonly alarms: number;
  readonly averagePer10Minutes: number;
  /** In the fullest of the 10-minute steps from the beginning. */
  readonly peakPer10Minutes: number;
  readonly floods: number;
  readonly timeInFlood: number;
  /** Rules that alarmed three times or more within a minute. */
  readonly chattering: readonly number[];
  /** Rules whose alarm stands for more than a day, or stood so long when it returned. */
  readonly stale: readonly number[];
  /** Alarms that stand at the end. */
  readonly standing: number;
  readonly byPriority: Readonly<Record<string, number>>;
  readonly worst: readonly { readonly ruleId: number; readonly alarms: number }[];
  readonly shareOfWorst: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const WORST = 10;

/** Of what was raised from `from` to before `until`, and of what was raised before and still stands. */
export function alarmFigures(occurrences: readonly Occurrence[], from: number, until: number): AlarmFigures {
  const raised = occurrences.filter(({ raisedAt }) => raisedAt >= from && raisedAt < until);
  const byRule = Map.groupBy(raised, ({ ruleId }) => ruleId);
  const worst = worstOf(byRule);
  const steps = countSteps(raised, from, until);
  const amountSteps = Math.max(1, (until - from) / MINUTES_10_MS);

  return {
    alarms: raised.length,
    averagePer10Minutes: raised.length / amountSteps,
    peakPer10Minutes: steps.reduce((most, count) => Math.max(most, count), 0),
    ...floodsIn(steps),
    chattering: [...byRule].filter(([, alarms]) => chatters(alarms)).map(([ruleId]) => ruleId),
    stale: staleIn(occurrences, from, until),
    standing: occurrences.filter((alarm) => standsAt(alarm, until)).length,
    byPriority: countBy(raised),
    worst,
    shareOfWorst: raised.length === 0 ? 0 : worst.reduce((sum, { alarms }) => sum + alarms, 0) / raised.length,
  };
}

function countSteps(raised: readonly Occurrence[], from: number, until: number): Int32Array {
  const steps = new Int32Array(Math.max(0, Math.ceil((until - from) / MINUTES_10_MS)));
  for (const { raisedAt } of raised) {
    const step = Math.floor((raisedAt - from) / MINUTES_10_MS);
    steps[step] = (steps[step] ?? 0) + 1;
  }
  return steps;
}

function chatters(alarms: readonly Occurrence[]): boolean {
  const at = alarms.map(({ raisedAt }) => raisedAt).sort((a, b) => a - b);
  return at.some((third, place) => third - (at[place - 2] ?? Number.NEGATIVE_INFINITY) <= MINUTE_MS);
}

function standsAt({ raisedAt, returnedAt }: Occurrence, at: number): boolean {
  return raisedAt < at && (returnedAt === null || returnedAt >= at);
}

function staleIn(occurrences: readonly Occurrence[], from: number, until: number): readonly number[] {
  const stale = occurrences.filter(({ raisedAt, returnedAt }) => {
    const end = Math.min(returnedAt ?? until, until);
    return raisedAt < until && end >= from && end - raisedAt > DAY_MS;
  });
  return [...new Set(stale.map(({ ruleId }) => ruleId))];
}

function countBy(raised: readonly Occurrence[]): Readonly<Record<string, number>> {
  const byPriority = Map.groupBy(raised, ({ priority }) => priority);
  return Object.fromEntries([...byPriority].map(([priority, alarms]) => [priority, alarms.length]));
}

function worstOf(byRule: ReadonlyMap<number, readonly Occurrence[]>): AlarmFigures['worst'] {
  return [...byRule]
    .map(([ruleId, alarms]) => ({ ruleId, alarms: alarms.length }))
    .sort((a, b) => b.alarms - a.alarms || a.ruleId - b.ruleId)
    .slice(0, WORST);
}
