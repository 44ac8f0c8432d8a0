import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mention, thing } from './concept.ts';
import { read } from './reading.ts';

const alarm = thing('报警器', '报警器');
const place = mention('罐区', '罐区');

function clausesOf(text: string): string[] {
  const reading = read(text);
  return reading.passages.clause.map(({ start, end }) => reading.text.slice(start, end));
}

test.each([
  ['full width and blanks', '罐区　ＳＩＳ 系统', 'sis'],
  ['a line broken in the middle of a list', '罐区\nSIS', 'sis'],
  ['quotation marks', '“SIS”系统', 'sis'],
])('%s do not hide a word', (_, text, word) => {
  expect(read(text).text).toContain(word);
});

test.each([
  ['甲醇罐区，未设报警器；现场有油污。', ['甲醇罐区', '未设报警器', '现场有油污']],
  ['1、无监护人2、未办票', ['无监护人', '未办票']],
  ['距离仅1.5米', ['距离仅1.5米']],
])('%s is read clause by clause', (text, clauses) => {
  expect(clausesOf(text)).toEqual(clauses);
});

test.each([
  ['报警器未设置', 1],
  ['报警器标识缺失', 0],
  ['报警器的检定证书过期', 0],
  ['报警器旁堆放杂物', 0],
  ['未发现报警器缺失', 0],
  ['严禁关闭报警器', 0],
  ['消防设施完好有效，报警器缺失', 1],
])('%s speaks %i time(s) of the alarm itself', (text, times) => {
  expect(read(text).spansOf(alarm)).toHaveLength(times);
});

test('a place counts where the thing standing in it does not', () => {
  expect(read('罐区标识不清').spansOf(place)).toHaveLength(1);
});

test('whatever is typed, words are given back exactly as they stand in the original', () => {
  const typed = fc.array(fc.constantFrom('报警器', '罐区', ' ', '　', 'Ａ', 'ﬃ', '𠮷', '“', '\n', '，', 'é', '①'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(typed, (parts) => {
      const original = parts.join('');
      const reading = read(original);
      for (const span of reading.spansOf(place)) {
        const words = reading.original(span);
        expect(original.slice(words.start, words.end)).toBe(words.text);
        expect(words.text.replace(/[\s“]/gu, '')).toBe('罐区');
      }
    }),
  );
});
