import { expect, test } from 'vitest';
import { shortSource } from './short-source.ts';

test.each([
  [
    '安全生产事故隐患排查治理暂行规定（总局令第16号）（审查申请，暂定）',
    '安全生产事故隐患排查治理暂行规定（审查申请，暂定）',
  ],
  ['本局工作时限，可在设置中调整；国家未作统一规定', '本局工作时限'],
  ['本局设定：未定期限的一般隐患15日内整改', '本局设定：未定期限的一般隐患15日内整改'],
  ['整改期限', '整改期限'],
])('%s is said as %s', (whole, short) => {
  expect(shortSource(whole)).toBe(short);
});
