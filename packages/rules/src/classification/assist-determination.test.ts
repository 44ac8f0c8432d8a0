import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assistDetermination, type CaseFacts } from './assist-determination.ts';
import { MAJOR_CASES } from './development-cases.ts';

const in2024 = '2024-06-30';
const ANY_CASE = Object.values(MAJOR_CASES).flat();

const suggest = (text: string, facts: CaseFacts = {}, asOf = in2024) => assistDetermination({ text, facts, asOf });
const first = (text: string, facts?: CaseFacts, asOf?: string) => suggest(text, facts, asOf).ranked[0];

test('the words that led there are quoted from the original with their place', () => {
  const text = '经查，甲醇罐区 未设置可燃气体报警器。';
  const words = first(text)?.words ?? [];
  expect(words.map((word) => word.text)).toEqual(['未设置', '可燃气体报警器']);
  for (const { text: quoted, start, end } of words) expect(text.slice(start, end)).toBe(quoted);
});

test('a shut-off missing in a tank farm of unknown level is suspected, and the level is asked for', () => {
  const { level, ranked } = suggest('甲醇罐区未设置紧急切断阀', { kind: 'producer' });
  expect([level, ranked[0]?.criterionId]).toEqual(['suspected', 'MH-05']);
  expect(ranked[0]?.missing).toEqual([{ fact: 'sourceLevel', question: '所在罐区重大危险源是几级？' }]);
});

test('once the level is known to be two it is a suspected major hazard with nothing left to ask', () => {
  const { level, ranked } = suggest('甲醇罐区未设置紧急切断阀', { kind: 'producer', majorHazardLevels: [2] });
  expect([level, ranked[0]?.missing]).toEqual(['major-suspected', []]);
});

test('with only a level-four source it is likely general, with the reason', () => {
  const { level, ranked } = suggest('甲醇罐区未设置紧急切断阀', { kind: 'producer', majorHazardLevels: [4] });
  expect(level).toBe('general-likely');
  expect(ranked.find(({ criterionId }) => criterionId === 'MH-05')?.lookAlike).toContain('四级');
});

test('an enterprise without supervised processes cannot break the automation criterion', () => {
  const text = '加氢反应釜联锁被摘除';
  expect(suggest(text).level).toBe('suspected');
  expect(suggest(text, { hazardousProcesses: [] }).level).toBe('general-likely');
});

test('ordinary switches matter only in an explosive area', () => {
  const text = '泵棚内使用非防爆开关';
  expect(suggest(text, { kind: 'producer', areaClass: 'explosive' }).level).toBe('major-suspected');
  expect(suggest(text, { kind: 'producer', areaClass: 'non-explosive' }).level).toBe('general-likely');
});

test.each([
  ['one detector out of order', '罐区2号可燃气体探测器显示故障'],
  ['a missing sign on a detector', '可燃气体报警器标识牌脱落'],
  ['a safety valve overdue for its test', '储罐安全阀已过校验有效期'],
  ['a slip on a permit', '动火作业票填写不规范，漏填作业时间'],
  ['a forklift driver without a card', '叉车驾驶员证件过期'],
])('%s is likely general', (_, text) => {
  expect(suggest(text).level).toBe('general-likely');
});

test('what looks like a major hazard and is not says what it is instead', () => {
  expect(first('罐区2号可燃气体探测器显示故障')?.lookAlike).toContain('个别探测器');
  expect(first('储罐安全阀已过校验有效期')?.lookAlike).toContain('校验过期');
});

test('six months in post are given to a principal', () => {
  expect(suggest('主要负责人任职不足6个月，未取得考核合格证').level).toBe('general-likely');
  expect(suggest('主要负责人任职8个月，未取得考核合格证').level).toBe('suspected');
});

test('the day decides the edition, and the other label stays at hand', () => {
  const text = '泵房未安装可燃气体报警器';
  const before = first(text, {}, '2026-09-29');
  const after = first(text, {}, '2026-09-30');
  expect([before?.editionId, before?.criterionId]).toEqual(['mem-2017-121', 'MH-12']);
  expect([after?.editionId, after?.criterionId]).toEqual(['aq-3067-2026', 'AQ-5.4.2']);
  expect(after?.counterparts.map(({ criterionId }) => criterionId)).toEqual(['MH-12']);
});

test('a topic that only the new edition has is not suspected under the old one', () => {
  const text = '甲类物料管道带压堵漏后长期运行';
  expect(suggest(text).ranked).toEqual([]);
  expect(first(text, {}, '2026-10-01')?.criterionId).toBe('AQ-5.5.10');
});

test('under AQ 3067 it never goes beyond a suspicion, whatever is known, and asks for evidence', () => {
  const facts: CaseFacts = {
    kind: 'producer',
    majorHazardLevels: [1],
    areaClass: 'explosive',
    hazardousProcesses: ['加氢工艺'],
  };
  for (const text of ANY_CASE) {
    const { level, ranked } = suggest(text, facts, '2026-10-01');
    expect(level, text).not.toBe('major-suspected');
    for (const { evidence } of ranked) expect(evidence.length).toBeGreaterThan(0);
  }
});

test('nothing is certain about an enterprise nobody has described', () => {
  for (const text of ANY_CASE) expect(suggest(text).level, text).not.toBe('major-suspected');
});

test.each(['', ' ', '。', 'ok', '12345', '🙂'])('"%s" says nothing', (text) => {
  expect(suggest(text)).toMatchObject({ level: 'general-likely', ranked: [] });
});

test('no more criteria are ranked than were asked for, best first', () => {
  const text = '未设置可燃气体报警器；安全阀根部阀关闭；动火未办理作业票；未制定操作规程';
  const { ranked } = assistDetermination({ text, asOf: in2024, limit: 3 });
  expect(ranked).toHaveLength(3);
  expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).toSorted((a, b) => b - a));
});

test('blanks and full-width signs change nothing in the judgement', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ANY_CASE), fc.nat(), (text, at) => {
      const cut = at % (text.length + 1);
      const spaced = `${text.slice(0, cut)} 　${text.slice(cut)}`.replaceAll('(', '（');
      const verdict = (one: string) => suggest(one).ranked.map(({ criterionId, score }) => [criterionId, score]);
      expect(verdict(spaced)).toEqual(verdict(text));
    }),
  );
});

test('a hazard is not forgotten because something else in the same text is in order', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ANY_CASE), (text) => {
      expect(suggest(`消防设施完好有效；${text}`).ranked[0]?.criterionId).toBe(first(text)?.criterionId);
    }),
  );
});
