import { expect, test } from 'vitest';
import { REPORT_REWARD_SOURCE, reportReward } from './report-reward.ts';

test.each([
  ['no fine was imposed', null, 3_000],
  ['a fine of nothing', 0, 3_000],
  ['one yuan short of the least', 19_999, 3_000],
  ['15 % is exactly the least', 20_000, 3_000],
  ['15 % is just above the least', 20_007, 3_001],
  ['a part of a yuan is left out', 20_006, 3_000],
  ['an ordinary fine', 200_000, 30_000],
  ['15 % is just below the most', 1_999_994, 299_999],
  ['15 % is exactly the most', 2_000_000, 300_000],
  ['one yuan beyond the most', 2_000_007, 300_000],
  ['the highest fine there is', 100_000_000, 300_000],
])('a reported major hazard is rewarded when %s', (_, fineYuan, amountYuan) => {
  expect(reportReward({ kind: 'major-hazard', fineYuan }).amountYuan).toBe(amountYuan);
});

test.each([
  ['ordinary', 1, 30_000],
  ['ordinary', 2, 60_000],
  ['larger', 3, 120_000],
  ['larger', 7, 280_000],
  ['larger', 8, 300_000],
  ['major', 6, 300_000],
  ['major', 5, 250_000],
  ['extra-major', 5, 300_000],
  ['extra-major', 30, 300_000],
] as const)(
  'a concealed %s accident with %i dead hidden is worth %i yuan',
  (accidentClass, concealedDeaths, amount) => {
    expect(reportReward({ kind: 'concealed-accident', accidentClass, concealedDeaths }).amountYuan).toBe(amount);
  },
);

test('the reckoning says which limit held', () => {
  expect(reportReward({ kind: 'major-hazard', fineYuan: 10_000 }).reckoning).toBe(
    '行政处罚金额10,000元的15%为1,500元，不足最低3,000元，按3,000元',
  );
  expect(reportReward({ kind: 'major-hazard', fineYuan: 50_000 }).reckoning).toBe('行政处罚金额50,000元的15%为7,500元');
});

test.each([[-1], [Number.NaN]])('a fine of %d is nobody’s fine', (fineYuan) => {
  expect(() => reportReward({ kind: 'major-hazard', fineYuan })).toThrow(RangeError);
});

test.each([[0], [1.5], [-2]])('%d dead is no number of people', (concealedDeaths) => {
  expect(() => reportReward({ kind: 'concealed-accident', accidentClass: 'major', concealedDeaths })).toThrow(
    RangeError,
  );
});

test('the rule was not read in the official text, and says so', () => {
  expect(REPORT_REWARD_SOURCE.basis).toBe('provisional');
});
