import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeVisits } from './merge-visits.ts';
import { aimAt, VISIT_AIM_SETTINGS, VISIT_AIMS, type VisitFacts } from './visit-aims.ts';

const TODAY = '2026-12-01';
const quiet: VisitFacts = {
  colour: 'blue',
  overdueMajor: 0,
  unmetOrders: 0,
  warnings: 0,
  alarms: 0,
  impairedDetectors: 0,
  doubtsConfirmed: 0,
  doubtsOpen: 0,
  tipOffs: 0,
  unassessedInstallations: 0,
  coverage: { standing: 'out', quarter: null, visitedThisYear: false },
  lastVisitOn: '2026-11-01',
};
const due = { standing: 'in', quarter: 4, visitedThisYear: false } as const;

describe('an enterprise is visited the sooner', () => {
  test.each<[string, Partial<VisitFacts>, number, string | null]>([
    ['of which nothing is known to be wrong, for no reason', {}, 0, null],
    ['graded red', { colour: 'red' }, 30, '风险等级红色'],
    ['graded yellow, for no reason', { colour: 'yellow' }, 0, null],
    ['whose grading lacks facts', { colour: null }, 5, '风险等级待定：分级所需的情况不全'],
    ['that nobody graded', { colour: undefined }, 5, '尚未进行风险分级'],
    ['with one overdue major hazard', { overdueMajor: 1 }, 20, '逾期重大隐患 1 条'],
    ['with three', { overdueMajor: 3 }, 60, '逾期重大隐患 3 条'],
    ['with forty, counted as three and told as forty', { overdueMajor: 40 }, 60, '逾期重大隐患 40 条'],
    ['whose quarter has come', { coverage: due }, 10, '年度计划列入4季度，尚未检查'],
    ['whose quarter is over', { coverage: { ...due, quarter: 3 } }, 10, '年度计划列入3季度，尚未检查，已过期'],
    ['visited this year, for no reason', { coverage: { ...due, visitedThisYear: true } }, 0, null],
    ['that may be covered', { coverage: { ...due, standing: 'undetermined' } }, 5, '是否列入年度全覆盖检查待核实'],
    ['in a year without a plan, for no reason', { coverage: null }, 0, null],
    ['never visited', { lastVisitOn: null }, 5, '没有检查记录'],
    ['visited 365 days ago, for no reason', { lastVisitOn: '2025-12-01' }, 0, null],
    ['visited 366 days ago', { lastVisitOn: '2025-11-30' }, 5, '距上次检查 366 日'],
  ])('%s', (_, change, score, words) => {
    const aimed = aimAt({ ...quiet, ...change }, VISIT_AIM_SETTINGS, TODAY);
    expect([aimed.score, aimed.reasons[0]?.words ?? null]).toEqual([score, words]);
  });

  test('whose quarter is still to come, for no reason', () => {
    expect(aimAt({ ...quiet, coverage: due }, VISIT_AIM_SETTINGS, '2026-09-30').score).toBe(0);
  });

  test('every reason has its weight, and the heaviest comes first', () => {
    const weights = { ...VISIT_AIM_SETTINGS.weights, warning: 99 };
    const { reasons } = aimAt({ ...quiet, colour: 'red', warnings: 1 }, { ...VISIT_AIM_SETTINGS, weights }, TODAY);
    expect(reasons.map(({ aim, points }) => [aim, points])).toEqual([
      ['warning', 99],
      ['risk-red', 30],
    ]);
    expect(Object.keys(weights).toSorted()).toEqual(Object.keys(VISIT_AIMS).toSorted());
  });

  const count = fc.nat(9);
  const counts = ['overdueMajor', 'unmetOrders', 'warnings', 'alarms', 'impairedDetectors', 'tipOffs'] as const;
  test('the more is wrong, never the later; and the score is what its reasons say', () => {
    fc.assert(
      fc.property(fc.constantFrom(...counts), count, count, (what, one, more) => {
        const at = (amount: number) => aimAt({ ...quiet, [what]: amount }, VISIT_AIM_SETTINGS, TODAY);
        expect(at(one + more).score).toBeGreaterThanOrEqual(at(one).score);
        expect(at(one).score).toBe(at(one).reasons.reduce((sum, { points }) => sum + points, 0));
      }),
    );
  });
});

describe('one visit serves', () => {
  const recheck = { id: 'recheck', from: '2026-12-06', until: '2026-12-15' };
  const coverage = { id: 'coverage', from: '2026-10-01', until: '2026-12-31' };
  const joint = { id: 'joint', from: '2026-12-01', until: '2026-12-10' };
  const late = { id: 'late', from: '2026-11-01', until: '2026-11-20' };
  test.each([
    ['two that share a day, on the first of it', [recheck, coverage], '2026-12-06', ['recheck', 'coverage']],
    ['all three on the day that all share', [recheck, coverage, joint], '2026-12-06', ['recheck', 'coverage', 'joint']],
    ['what is late, today', [late, coverage], '2026-12-01', ['late', 'coverage']],
    ['what is late, with what may not come sooner', [late, recheck], '2026-12-06', ['late', 'recheck']],
  ])('%s', (_, toCome, on, ids) => {
    const merged = mergeVisits(toCome, TODAY, 14);
    expect([merged?.on, merged?.items.map(({ id }) => id)]).toEqual([on, ids]);
  });
  test.each([
    ['one thing alone', [coverage]],
    ['what shares no day', [joint, { ...recheck, from: '2026-12-11' }]],
    ['what shares one only after the time', [coverage, { ...recheck, from: '2026-12-16', until: '2026-12-20' }]],
  ])('not %s', (_, toCome) => {
    expect(mergeVisits(toCome, TODAY, 14)).toBeUndefined();
  });
});
