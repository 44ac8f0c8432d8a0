import { type EffectSettings, effectOf, type VetoItem } from '@zhiben/rules/dual-prevention/effect.ts';

/** What one enterprise's week is counted from. */
export interface Counts {
  readonly planned: number;
  readonly done: number;
  readonly excused: number;
  readonly due: number;
  readonly accepted: number;
  readonly found: number;
  readonly majorOverdue: number;
  readonly pretended: number;
  /** null: no window of a steward ended in the week, and a week closed before stewards had records knows of none. */
  readonly stewardshipMissed?: number | null;
}

export const NOTHING: Counts = {
  planned: 0,
  done: 0,
  excused: 0,
  due: 0,
  accepted: 0,
  found: 0,
  majorOverdue: 0,
  pretended: 0,
  stewardshipMissed: null,
};

const VETO_OF: Readonly<Record<VetoItem, (counts: Counts) => number>> = {
  'major-overdue': ({ majorOverdue }) => majorOverdue,
  'pretended-rectification': ({ pretended }) => pretended,
};

/** The figure that these counts come to. Where no record tells of stewardship (包保履职) it is not counted, and said not to be. */
export function effectFrom(counts: Counts, settings: EffectSettings) {
  const vetoes = Object.entries(VETO_OF).flatMap(([item, count]) => (count(counts) > 0 ? item : []));
  return effectOf(
    {
      plannedTasks: counts.planned,
      doneTasks: counts.done,
      dueHazards: counts.due,
      acceptedHazards: counts.accepted,
      foundHazards: counts.found,
      stewardshipMissed: counts.stewardshipMissed ?? null,
      vetoes,
    },
    settings,
  );
}

/** Excused checks are beside the figure, but a reader would see that they differ. */
export const sameCounts = (one: Counts, other: Counts): boolean =>
  (Object.keys(NOTHING) as (keyof Counts)[]).every((key) => (one[key] ?? null) === (other[key] ?? null));
