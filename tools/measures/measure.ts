/** One system the action plan asks for, and where it lives in the product. */
export interface Measure {
  /** The plan's own number; it goes from 18 to 20. */
  readonly plan: string;
  readonly system: string;
  /** What a person can do once it works. */
  readonly purpose: string;
  /** Rooms of `apps/server/src/modules`, `apps/server/src/platform` or `packages`. */
  readonly modules: readonly string[];
  /** Addresses in the console. */
  readonly screens: readonly string[];
  /** Files that prove it; only what works has any. */
  readonly tests: readonly string[];
  readonly state: 'works' | 'planned';
}

type Row = readonly [plan: string, system: string, modules: readonly string[], purpose: string];

export const planned = (...rows: readonly Row[]): readonly Measure[] =>
  rows.map(([plan, system, modules, purpose]) => ({
    plan,
    system,
    purpose,
    modules,
    screens: [],
    tests: [],
    state: 'planned',
  }));
