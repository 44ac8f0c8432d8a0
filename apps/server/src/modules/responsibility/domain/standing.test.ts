import { describe, expect, test } from 'vitest';
import { countsOf, dueFor, standingOf, WITHIN_DAYS } from './standing.ts';

const day = (number: number) => new Date(Date.UTC(2026, 5, number));
const holder = (personId: string, post: string, since: Date | null = day(1)) => ({
  personId,
  name: personId,
  post,
  unitName: null,
  since,
});
const list = (id: string, post: string, publishedAt = day(2)) => ({ id, post, publishedAt });

describe('the standing of an enterprise', () => {
  const holders = [holder('甲', '班长'), holder('乙', '班长'), holder('丙', '电工')];

  test('a post without a list is seen first, and its people cannot be late', () => {
    const standings = standingOf(holders, [list('L', '班长')], [{ listId: 'L', personId: '甲', at: day(3) }]);

    expect(standings.map(({ post }) => post)).toEqual(['电工', '班长']);
    expect(countsOf(standings, day(30))).toEqual({
      posts: 2,
      postsWithoutList: 1,
      people: 3,
      acknowledged: 1,
      overdue: 1,
    });
  });

  test('a signature under an older version counts no more', () => {
    const old = [{ listId: 'L1', personId: '甲', at: day(3) }];
    const [post] = standingOf([holder('甲', '班长')], [list('L2', '班长')], old);
    expect(post?.holders[0]?.acknowledgedAt).toBeNull();
  });

  test('a list of a post that nobody holds is kept and counts for nothing', () => {
    const standings = standingOf([], [list('L', '班长')], []);
    expect(standings).toMatchObject([{ post: '班长', holders: [] }]);
    expect(countsOf(standings, day(30))).toMatchObject({ posts: 0, people: 0 });
  });
});

test.each([
  ['published after taking up the post', day(10), day(1), day(10)],
  ['taken up after publishing', day(1), day(10), day(10)],
  ['taken up nobody knows when', day(5), null, day(5)],
])('%s, the time to acknowledge runs from there', (_, publishedAt, since, from) => {
  const due = dueFor(list('L', '班长', publishedAt), { since });
  expect(due.getTime() - from.getTime()).toBe(WITHIN_DAYS * 86_400_000);
});
