import { expect, test } from 'vitest';
import { forecastWords } from './forecast-words.ts';

test.each([
  [{ inSeconds: 30, earliestSeconds: 20, latestSeconds: 90 }, '1 分钟内'],
  [{ inSeconds: 720, earliestSeconds: 480, latestSeconds: 1200 }, '约 12 分钟后（8 分钟至20 分钟）'],
  [{ inSeconds: 120, earliestSeconds: 110, latestSeconds: 130 }, '约 2 分钟后'],
  [{ inSeconds: 120, earliestSeconds: 40, latestSeconds: null }, '约 2 分钟后（1 分钟内至更久）'],
])('%o is said as a person counts', (forecast, words) => {
  expect(forecastWords({ ...forecast, withinSeconds: 900 })).toBe(words);
});
