import type { MomentsState } from '../forecast/moments.ts';
import type { Run } from './run.ts';

/** The whole state of an evaluation at one moment: whoever goes on from it decides as the one before would have. */
export interface Checkpoint {
  readonly clock: number;
  readonly points: PointColumns;
  readonly rules: RuleColumns;
  /** Of rules that forecast, by the number of the rule. */
  readonly moments: readonly (readonly [number, MomentsState])[];
}

interface PointColumns {
  readonly id: Int32Array;
  readonly at: Float64Array;
  readonly value: Float64Array;
  readonly good: Uint8Array;
  readonly goodAt: Float64Array;
  readonly goodValue: Float64Array;
  readonly heardAt: Float64Array;
}

interface RuleColumns {
  readonly id: Int32Array;
  /** Tells a rule that has been changed since: it begins anew. */
  readonly wording: readonly string[];
  readonly stands: Uint8Array;
  readonly since: Float64Array;
  readonly value: Float64Array;
  readonly due: Float64Array;
  readonly anchorAt: Float64Array;
  readonly anchorValue: Float64Array;
  readonly projected: Float64Array;
}

/** Rules that are at rest and remember nothing are left out: of a quiet plant little more than the last samples remains. */
export function capture({ table, last, episodes, measures, wheel }: Run, clock: number): Checkpoint {
  const ids = [...table.points.keys()];
  const slots = [...table.rules.keys()].filter(
    (slot) =>
      episodes.stands[slot] !== 0 ||
      !Number.isNaN(wheel.dueOf(slot)) ||
      !Number.isNaN(measures.anchorValue[slot]) ||
      measures.moments[slot] !== undefined,
  );
  const points = (column: Float64Array) => Float64Array.from(ids, (id) => column[id] as number);
  const rules = (column: Float64Array) => Float64Array.from(slots, (slot) => column[slot] as number);
  return {
    clock,
    points: {
      id: Int32Array.from(ids),
      at: Float64Array.from(ids, (id) => last.of(id)?.at ?? Number.NEGATIVE_INFINITY),
      value: Float64Array.from(ids, (id) => last.of(id)?.value ?? Number.NaN),
      good: Uint8Array.from(ids, (id) => Number(last.of(id)?.good ?? false)),
      goodAt: points(last.goodAt),
      goodValue: points(last.goodValue),
      heardAt: points(last.heardAt),
    },
    rules: {
      id: Int32Array.from(slots, (slot) => table.rules[slot]?.id ?? 0),
      wording: slots.map((slot) => wordingOf(table, slot)),
      stands: Uint8Array.from(slots, (slot) => episodes.stands[slot] as number),
      since: rules(episodes.since),
      value: rules(episodes.value),
      due: Float64Array.from(slots, (slot) => wheel.dueOf(slot)),
      anchorAt: rules(measures.anchorAt),
      anchorValue: rules(measures.anchorValue),
      projected: rules(measures.projected),
    },
    moments: slots.flatMap((slot) => {
      const past = measures.moments[slot];
      return past === undefined ? [] : [[table.rules[slot]?.id ?? 0, past.state()] as const];
    }),
  };
}

/** Puts a fresh run where the checkpoint stood. Points and rules that are gone or changed are passed over. */
export function resume(run: Run, { clock, points, rules, moments }: Checkpoint): void {
  for (const [place, id] of points.id.entries()) {
    if (!run.table.points.has(id)) continue;
    const heard = points.at[place] as number;
    if (heard > Number.NEGATIVE_INFINITY) {
      run.last.take(id, heard, points.value[place] as number, points.good[place] === 1);
    }
    run.last.goodAt[id] = points.goodAt[place] as number;
    run.last.goodValue[id] = points.goodValue[place] as number;
    run.last.heardAt[id] = points.heardAt[place] as number;
  }
  run.listenFrom(clock);
  const past = new Map(moments);
  for (const [place, ruleId] of rules.id.entries()) {
    const slot = run.table.slotOf.get(ruleId);
    if (slot === undefined || wordingOf(run.table, slot) !== rules.wording[place]) continue;
    run.episodes.place(slot, rules.stands[place] as number);
    run.episodes.since[slot] = rules.since[place] as number;
    run.episodes.value[slot] = rules.value[place] as number;
    run.measures.anchorAt[slot] = rules.anchorAt[place] as number;
    run.measures.anchorValue[slot] = rules.anchorValue[place] as number;
    run.measures.projected[slot] = rules.projected[place] as number;
    const state = past.get(ruleId);
    if (state !== undefined) run.measures.moments[slot]?.resume(state);
    const due = rules.due[place] as number;
    if (Number.isNaN(due)) run.wheel.disarm(slot);
    else run.wheel.arm(slot, due);
  }
}

function wordingOf({ rules, points }: Run['table'], slot: number): string {
  const rule = rules[slot];
  if (rule === undefined) return '';
  const { kind, limit, setpoint, deadband, onDelaySeconds, offDelaySeconds, withinSeconds } = rule;
  const point = points.get(rule.pointId);
  return [
    kind,
    limit,
    setpoint,
    deadband,
    onDelaySeconds,
    offDelaySeconds,
    withinSeconds,
    point?.rangeLow,
    point?.rangeHigh,
  ].join(' ');
}
