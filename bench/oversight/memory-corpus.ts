import type { Spread } from '@zhiben/evidence/report-likeness/commonness.ts';
import { isWorthALook } from '@zhiben/evidence/report-likeness/judge-likeness.ts';
import type { Passage } from '@zhiben/evidence/report-likeness/passages.ts';
import type { FiledReport } from './district-of-reports.ts';

export interface Held {
  readonly report: FiledReport;
  readonly passages: readonly Passage[];
  /** How many marks it has. */
  readonly marks: number;
}

interface Group {
  readonly enterprises: Set<string>;
  readonly counts: Map<number, number>;
  readonly byEnterprise: Map<string, Set<number>>;
}

const MOST_HOLDERS = 12;
const CLOSER_LOOKS = 8;

/** The index of reports as the server keeps it, in memory. */
export function memoryCorpus() {
  const groups = new Map<string, Group>();
  const holders = new Map<number, number[]>();
  const held = new Map<number, Held>();
  const groupOf = (key: string): Group => {
    const known = groups.get(key) ?? { enterprises: new Set(), counts: new Map(), byEnterprise: new Map() };
    groups.set(key, known);
    return known;
  };

  return {
    held,
    /** What this report's enterprise has filed before of the same kind. */
    earlier: ({ kind, enterprise }: FiledReport): readonly Held[] =>
      [...held.values()].filter(({ report }) => report.enterprise === enterprise && report.kind === kind),

    candidates(marks: readonly number[], skip: ReadonlySet<number>): readonly number[] {
      const shared = new Map<number, number>();
      for (const mark of marks) {
        const those = holders.get(mark) ?? [];
        if (skip.has(mark) || those.length > MOST_HOLDERS) continue;
        for (const id of those) shared.set(id, (shared.get(id) ?? 0) + 1);
      }
      return [...shared]
        .filter(([id, count]) => isWorthALook(count, marks.length, held.get(id)?.marks ?? 0))
        .toSorted((one, other) => other[1] - one[1] || one[0] - other[0])
        .slice(0, CLOSER_LOOKS)
        .map(([id]) => id);
    },

    spread(key: string, pair: readonly string[]): Spread {
      const { enterprises, counts } = groupOf(key);
      return { among: enterprises.size, counts, ofThePair: pair.filter((one) => enterprises.has(one)).length };
    },

    add(one: Held, marks: readonly number[], keys: readonly string[], uncounted: ReadonlySet<number>): void {
      held.set(one.report.id, one);
      for (const mark of marks) {
        const those = holders.get(mark);
        if (those === undefined) holders.set(mark, [one.report.id]);
        else those.push(one.report.id);
      }
      for (const key of keys) {
        const { enterprises, counts, byEnterprise } = groupOf(key);
        const known = byEnterprise.get(one.report.enterprise) ?? new Set();
        byEnterprise.set(one.report.enterprise, known);
        enterprises.add(one.report.enterprise);
        for (const mark of marks) {
          if (known.has(mark) || uncounted.has(mark)) continue;
          known.add(mark);
          counts.set(mark, (counts.get(mark) ?? 0) + 1);
        }
      }
    },
  };
}

export type MemoryCorpus = ReturnType<typeof memoryCorpus>;
