import { readFileSync } from 'node:fs';
import { MOST_PHOTOS } from '@zhiben/contract/tip-off-page.ts';
import { reportReward } from '@zhiben/rules/rewards/report-reward.ts';
import { rolesWith } from '@zhiben/vocabulary/permissions.ts';
import { roleLabel } from '@zhiben/vocabulary/roles.ts';
import { expect, test } from 'vitest';
import { MOST_PHOTOS as MOST_PICKED } from './photo-tray.ts';

const page = readFileSync(new URL('../../tip-off.html', import.meta.url), 'utf8').replace(/\s+/g, '');

test('the page promises the rewards of the rule, and says that they are provisional', () => {
  const reward = (fineYuan: number) => reportReward({ kind: 'major-hazard', fineYuan }).amountYuan;

  expect(page).toContain(`行政处罚金额的${reward(1_000_000) / 10_000}%奖励`);
  expect(page).toContain(`最低${reward(0)}元`);
  expect(page).toContain(`最高${reward(1_000_000_000) / 10_000}万元`);
  expect(page).toContain('暂定标准');
});

test('the page names exactly those who can learn who reported', () => {
  const roles = rolesWith['tip-off-identity:open'].map((role) => roleLabel[role]);
  expect(page).toContain(`只有${roles.join('和')}能启封`);
});

test('the page takes as many photos as the server', () => {
  expect(MOST_PICKED).toBe(MOST_PHOTOS);
  expect(page).toContain(`最多${MOST_PHOTOS}张`);
});
