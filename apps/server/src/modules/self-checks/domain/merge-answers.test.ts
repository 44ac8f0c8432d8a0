import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, answerKey } from './answer.ts';
import { mergeAnswers } from './merge-answers.ts';

const answer = (itemKey: string, verdict: Answer['verdict'], words = '', photoIds: string[] = []): Answer => ({
  placeId: 'tank',
  itemKey,
  item: itemKey,
  verdict,
  words,
  photoIds,
});
const leak = answer('valve', 'abnormal', '法兰渗漏');
const sound = answer('valve', 'normal');

describe('two phones at one check', () => {
  test.each([
    ['the first phone is taken as it is', [], [], [leak], [leak], 0],
    [
      'another item is added to what stands',
      [],
      [leak],
      [answer('alarm', 'normal')],
      [leak, answer('alarm', 'normal')],
      0,
    ],
    ['what nobody else touched is replaced', [sound], [sound], [leak], [leak], 0],
    ['what the second left as it was keeps the work of the first', [sound], [leak], [sound], [leak], 0],
    ['the same answer twice is one answer', [], [leak], [leak], [leak], 0],
    ['different answers are a conflict and the first stands', [], [sound], [leak], [sound], 1],
    ['different words are a conflict', [], [leak], [answer('valve', 'abnormal', '阀杆松动')], [leak], 1],
  ] as const)('%s', (_case, base, standing, offered, answers, conflicts) => {
    const merged = mergeAnswers(base, standing, offered);

    expect(merged.answers).toEqual(answers);
    expect(merged.conflicts).toHaveLength(conflicts);
  });

  test('photos of the same finding come together', () => {
    const merged = mergeAnswers(
      [],
      [answer('valve', 'abnormal', '渗漏', ['a'])],
      [answer('valve', 'abnormal', '渗漏', ['b'])],
    );

    expect(merged).toEqual({ answers: [answer('valve', 'abnormal', '渗漏', ['a', 'b'])], conflicts: [] });
  });
});

const some = fc
  .uniqueArray(
    fc.record({
      itemKey: fc.constantFrom('a', 'b', 'c', 'd'),
      verdict: fc.constantFrom<Answer['verdict']>('normal', 'abnormal'),
      words: fc.constantFrom('', '渗漏'),
    }),
    { selector: ({ itemKey }) => itemKey },
  )
  .map((drawn) => drawn.map(({ itemKey, verdict, words }) => answer(itemKey, verdict, words)));

test('nothing anyone said is lost: it stands, or it is told as a conflict, or its writer had not touched it', () => {
  fc.assert(
    fc.property(some, some, some, (base, standing, offered) => {
      const { answers, conflicts } = mergeAnswers(base, standing, offered);
      const kept = [...answers, ...conflicts.flatMap((conflict) => [conflict.standing, conflict.offered])];
      const untouched = (one: Answer) => base.some((before) => JSON.stringify(before) === JSON.stringify(one));
      for (const one of [...standing, ...offered]) {
        expect(untouched(one) || kept.some((other) => JSON.stringify(other) === JSON.stringify(one))).toBe(true);
      }
      expect(new Set(answers.map(answerKey)).size).toBe(answers.length);
    }),
  );
});

test('sending what already stands changes nothing', () => {
  fc.assert(
    fc.property(some, some, (base, standing) => {
      expect(mergeAnswers(base, standing, standing)).toEqual({ answers: standing, conflicts: [] });
    }),
  );
});
