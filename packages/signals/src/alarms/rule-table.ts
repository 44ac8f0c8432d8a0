import type { AlarmKind, AlarmRule, JudgedPoint } from './alarm-rule.ts';

/** How the measure of a rule comes about. What is compared with a band differs; the comparison does not. */
export const WAY = { value: 0, rate: 1, stuck: 2, silence: 3, forecast: 4 } as const;

/** A rule is out where its measure reaches `enter…`, and in again once it lies between the two `leave…`. */
export interface Band {
  readonly enterLow: number;
  readonly enterHigh: number;
  readonly leaveLow: number;
  readonly leaveHigh: number;
}

/**
 * The rules in columns, those of one point beside each other: point `p` has the slots from `first[p]` to before `first[p + 1]`, and
 * those before `watchedUntil[p]` want every sample. The others are content while nothing is raised or waits and the value lies
 * between `calmLow[p]` and `calmHigh[p]`.
 */
export interface RuleTable {
  readonly rules: readonly AlarmRule[];
  readonly points: ReadonlyMap<number, JudgedPoint>;
  readonly slotOf: ReadonlyMap<number, number>;
  readonly first: Int32Array;
  readonly watchedUntil: Int32Array;
  readonly calmLow: Float64Array;
  readonly calmHigh: Float64Array;
  readonly way: Uint8Array;
  readonly enterLow: Float64Array;
  readonly enterHigh: Float64Array;
  readonly leaveLow: Float64Array;
  readonly leaveHigh: Float64Array;
  readonly onDelayMs: Float64Array;
  readonly offDelayMs: Float64Array;
  readonly withinMs: Float64Array;
}

/** Rules of points that are not named are left out; the order they come in is of no matter. */
export function layOutRules(named: readonly JudgedPoint[], all: readonly AlarmRule[]): RuleTable {
  const points = new Map(named.map((point) => [point.id, point]));
  const rules = all
    .filter(({ pointId }) => points.has(pointId))
    .sort((a, b) => a.pointId - b.pointId || Number(isContent(a)) - Number(isContent(b)) || a.id - b.id);
  const bands = rules.map((rule) => bandOf(rule, points.get(rule.pointId) as JudgedPoint));
  const first = firstSlots(rules, points);
  const column = (read: (rule: AlarmRule) => number) => Float64Array.from(rules, read);

  return {
    rules,
    points,
    slotOf: new Map(rules.map(({ id }, slot) => [id, slot])),
    first,
    ...calmOf(rules, bands, first),
    way: Uint8Array.from(rules, ({ kind }) => wayOf(kind)),
    enterLow: Float64Array.from(bands, ({ enterLow }) => enterLow),
    enterHigh: Float64Array.from(bands, ({ enterHigh }) => enterHigh),
    leaveLow: Float64Array.from(bands, ({ leaveLow }) => leaveLow),
    leaveHigh: Float64Array.from(bands, ({ leaveHigh }) => leaveHigh),
    onDelayMs: column(({ onDelaySeconds }) => onDelaySeconds * 1000),
    offDelayMs: column(({ offDelaySeconds }) => offDelaySeconds * 1000),
    withinMs: column(({ withinSeconds }) => withinSeconds * 1000),
  };
}

/**
 * A limit is reached at its very value and left only beyond the dead-band. A range is left beyond its ends: an empty tank at
 * the foot of its scale is measured well. A dead-band wider than the room inside is cut to half of it, or the alarm could
 * never return. A forecast is an upper limit where it lies above the setpoint, or above the middle of the range without one.
 */
export function bandOf(rule: AlarmRule, { rangeLow, rangeHigh }: JudgedPoint): Band {
  const { kind, limit, setpoint, deadband, withinSeconds } = rule;
  switch (kind) {
    case 'low-low':
    case 'low':
      return downTo(limit, deadband);
    case 'high':
    case 'high-high':
      return from(limit, deadband);
    case 'rate':
      return from(limit, Math.min(deadband, limit / 2));
    case 'deviation':
      return around((setpoint ?? 0) - limit, (setpoint ?? 0) + limit, Math.min(deadband, limit / 2));
    case 'out-of-range':
      return beyond(rangeLow, rangeHigh, Math.min(deadband, (rangeHigh - rangeLow) / 4));
    case 'forecast':
      return limit >= (setpoint ?? (rangeLow + rangeHigh) / 2) ? from(limit, deadband) : downTo(limit, deadband);
    case 'stuck':
    case 'silence':
      return from(withinSeconds * 1000, 0);
  }
}

function from(limit: number, deadband: number): Band {
  return around(Number.NEGATIVE_INFINITY, limit, deadband);
}

function downTo(limit: number, deadband: number): Band {
  return around(limit, Number.POSITIVE_INFINITY, deadband);
}

function around(low: number, high: number, deadband: number): Band {
  return { enterLow: low, enterHigh: high, leaveLow: low + deadband, leaveHigh: high - deadband };
}

function beyond(low: number, high: number, deadband: number): Band {
  const outside = around(-nextAbove(-low), nextAbove(high), 0);
  return deadband > 0 ? { ...outside, leaveLow: low + deadband, leaveHigh: high - deadband } : outside;
}

/** The smallest double above a finite one. */
function nextAbove(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const bits = new BigInt64Array(Float64Array.of(value).buffer);
  bits[0] = (bits[0] as bigint) + (value > 0 ? 1n : -1n);
  return new Float64Array(bits.buffer)[0] as number;
}

function wayOf(kind: AlarmKind): number {
  if (kind === 'rate' || kind === 'stuck' || kind === 'silence' || kind === 'forecast') return WAY[kind];
  return WAY.value;
}

/** A silence is found by the wheel alone; a value is compared only where it leaves the calm. */
function isContent({ kind }: AlarmRule): boolean {
  return kind === 'silence' || wayOf(kind) === WAY.value;
}

function calmOf(rules: readonly AlarmRule[], bands: readonly Band[], first: Int32Array) {
  const watchedUntil = Int32Array.from(first);
  const calmLow = new Float64Array(first.length).fill(Number.NEGATIVE_INFINITY);
  const calmHigh = new Float64Array(first.length).fill(Number.POSITIVE_INFINITY);
  for (const [slot, rule] of rules.entries()) {
    const { pointId, kind } = rule;
    const { enterLow, enterHigh } = bands[slot] as Band;
    if (!isContent(rule)) watchedUntil[pointId] = slot + 1;
    else if (kind !== 'silence') {
      calmLow[pointId] = Math.max(calmLow[pointId] as number, enterLow);
      calmHigh[pointId] = Math.min(calmHigh[pointId] as number, enterHigh);
    }
  }
  return { watchedUntil, calmLow, calmHigh };
}

function firstSlots(rules: readonly AlarmRule[], points: ReadonlyMap<number, JudgedPoint>): Int32Array {
  let most = -1;
  for (const id of points.keys()) most = Math.max(most, id);
  const first = new Int32Array(most + 2);
  for (const { pointId } of rules) first[pointId + 1] = (first[pointId + 1] as number) + 1;
  for (let id = 0; id <= most; id += 1) first[id + 1] = (first[id + 1] as number) + (first[id] as number);
  return first;
}
