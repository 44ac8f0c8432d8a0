import { expect, test } from 'vitest';
import { compareReports } from './compare-reports.ts';
import { doubtfulFrom, isCopyDoubtful, isRenewalDoubtful } from './judge-likeness.ts';
import { marksOfReport } from './marks.ts';
import { passagesOf } from './passages.ts';
import { sameNumbers } from './same-numbers.ts';

const FORM = '评价工作遵循科学、公正、合法、针对性的原则，结论以现场勘察当日的实际状况为准。';
const SOURCE = [
  '东侧管廊下方离心泵P-204A的联轴器护罩松动，经询问系去年大修后未恢复，建议重新紧固并做标记，12日内完成。',
  '原料罐区储罐V-310接地点4处，实测接地电阻2.37Ω，过渡电阻0.021Ω，焊接良好。',
  '液氨站缓冲罐围堰被临时封堵，雨水不能排出，由设备科负责清理并疏通，30日内复核。',
  FORM,
].join('\n');
const OTHER = [
  '污水处理站二层平台风机护网缺失，值班员称备件正在采购，要求一周内补齐并拍照留存。',
  '锅炉房给水泵出口压力1.25MPa，读数与控制室一致。',
  FORM,
].join('\n');
const renamed = SOURCE.replace('建议', '宜').replace('2.37', '3.94').split('\n').toReversed().join('\n');

/** As the index would tell it: what others write, counted. */
function compared(mine: string, theirs: string, others: readonly string[] = [], inherited: readonly string[] = []) {
  const counts = new Map<number, number>();
  for (const text of [theirs, ...others]) {
    for (const mark of marksOfReport(passagesOf(text))) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return compareReports({
    mine: passagesOf(mine),
    theirs: passagesOf(theirs),
    spreads: [{ among: others.length + 1, counts, ofThePair: 1 }],
    inherited: new Set(inherited.flatMap((text) => marksOfReport(passagesOf(text)))),
  });
}

test('a report with words and figures exchanged and paragraphs turned round is still the same report', () => {
  expect(compared(renamed, SOURCE).score).toBeGreaterThan(0.9);
});

test('two reports that share a form alone share nothing of their own', () => {
  const others = Array.from({ length: 12 }, () => FORM);
  expect(compared(OTHER, SOURCE, others).score).toBeLessThan(0.05);
  expect(compared(renamed, SOURCE, others).score).toBeGreaterThan(0.9);
});

test('what an enterprise’s own earlier report said was copied from nobody', () => {
  expect(compared(renamed, SOURCE, [], [SOURCE]).own).toBeLessThan(compared(renamed, SOURCE).own / 4);
});

test('more is asked for while few reports are known, and an agency’s habits are no excuse where figures agree', () => {
  expect(doubtfulFrom({ ofKind: 100, ofAgency: null }, 0)).toBeLessThan(0.23);
  expect(doubtfulFrom({ ofKind: 0, ofAgency: null }, 0)).toBeCloseTo(0.72);
  expect(doubtfulFrom({ ofKind: 100, ofAgency: 0 }, 4)).toBeGreaterThan(0.7);
  expect(doubtfulFrom({ ofKind: 100, ofAgency: 0 }, 5)).toBeLessThan(0.23);
});

test.each([
  [80, 0.3, true],
  [79, 0.3, false],
  [80, 0.2, false],
])('%d characters of one’s own, %d of them shared', (own, score, doubtful) => {
  expect(isCopyDoubtful({ own, score, sameFigures: 0 }, { ofKind: 1000, ofAgency: null })).toBe(doubtful);
});

test('a renewal is compared by its figures, and standards’ numbers are none', () => {
  const before = passagesOf('储罐V-310接地点4处，依据 GB/T 21431-2015 实测接地电阻2.37Ω，过渡电阻0.021Ω，焊接良好。');
  const after = passagesOf('储罐V-310接地点4处，依据 GB/T 21431-2015 实测接地电阻2.61Ω，过渡电阻0.021Ω，焊接良好。');
  expect(sameNumbers(after, before)).toEqual({ compared: 4, same: 3 });
});

test.each([
  [25, 24, true],
  [25, 23, false],
  [12, 12, true],
  [11, 11, false],
])('of %d figures %d are the same', (figures, same, doubtful) => {
  expect(isRenewalDoubtful({ compared: figures, same })).toBe(doubtful);
});

test('names of the parties are left out, wherever they stand', () => {
  const [passage] = passagesOf('云岭瑞合化工有限公司的储罐区设有围堰和导流沟各两处。', ['云岭瑞合化工有限公司']);
  expect(passage?.said).toBe('的储罐区设有围堰和导流沟各两处');
});
