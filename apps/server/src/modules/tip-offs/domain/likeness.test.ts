import { expect, test } from 'vitest';
import { type Compared, likenessOf, textLikeness } from './likeness.ts';

const said = (description: string, more: Partial<Compared> = {}): Compared => ({
  description,
  enterpriseId: null,
  placeId: null,
  receivedAt: new Date('2026-11-01T00:00:00Z'),
  ...more,
});

const LEAK = '东侧罐区三号储罐法兰一直在漏，味道很大';

test('two who report the same leak in nearly the same words are proposed to be joined', () => {
  expect(likenessOf(said(LEAK), said('罐区东侧三号储罐法兰一直漏，味道很大！'))?.why).toMatch(
    /^文字相近\d+%，相隔不到1天$/,
  );
});

test('the same words about two enterprises are two matters', () => {
  expect(likenessOf(said(LEAK, { enterpriseId: 'a' }), said(LEAK, { enterpriseId: 'b' }))).toBeNull();
});

test('at one enterprise fewer words in common are enough, and in one place fewer still', () => {
  const other = '三号储罐法兰漏了，夜里尤其厉害';
  const here = { enterpriseId: 'a', placeId: 'p' };

  expect(likenessOf(said(LEAK), said(other))).toBeNull();
  expect(likenessOf(said(LEAK, here), said(other, here))?.why).toMatch(/^同一场所/);
});

test('what was said half a year ago is another matter', () => {
  const ago = (days: number) => new Date(Date.UTC(2026, 10, 1) - days * 86_400_000);

  expect(likenessOf(said(LEAK), said(LEAK, { receivedAt: ago(90) }))?.why).toBe('文字相近100%，相隔90天');
  expect(likenessOf(said(LEAK), said(LEAK, { receivedAt: ago(91) }))).toBeNull();
});

test.each([
  ['', ''],
  ['漏', '漏'],
  ['！！！', '。。。'],
])('nothing is learnt from "%s" beside "%s"', (one, other) => {
  expect(textLikeness(one, other)).toBe(0);
});
