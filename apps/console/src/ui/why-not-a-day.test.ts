import { expect, test } from 'vitest';
import { whyNotADay } from './why-not-a-day.ts';

test.each(['2024-02-29', '2024/2/29', '20240229', '2024.2.29', ' 2024-02-29 ', ''])('“%s” is taken', (typed) => {
  expect(whyNotADay(typed)).toBeUndefined();
});

test.each(['2023-02-29', '2024-13-01', '昨天', '2024-1'])('“%s” is no day, and is repeated', (typed) => {
  expect(whyNotADay(typed)).toBe(`“${typed}”不是日期，请按 2026-01-31 的格式填写。`);
});

test('a review is not dated tomorrow, nor a deadline before today', () => {
  expect(whyNotADay('2024-05-07', undefined, '2024-05-06')).toBe('2024-05-07 晚于可填的最晚日期 2024-05-06，请核对。');
  expect(whyNotADay('2024-05-05', '2024-05-06')).toBe('2024-05-05 早于可填的最早日期 2024-05-06，请核对。');
  expect(whyNotADay('2024-05-06', '2024-05-06', '2024-05-06')).toBeUndefined();
});
