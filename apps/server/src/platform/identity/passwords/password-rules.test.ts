import { describe, expect, test } from 'vitest';
import { isCommon } from './common-passwords.ts';
import { hashPassword, passwordMatches } from './password-hash.ts';
import { passwordFlaws } from './password-rules.ts';

const owner = { login: 'hejun', name: '李伟' };

describe('a new password', () => {
  test.each([
    ['ten signs of three kinds', 'Wuxu-qingl', []],
    ['nine signs', 'Wuxu-qing', ['至少10位']],
    ['two kinds', 'wuxu-qinglai', ['须包含大写字母、小写字母、数字、符号中的三类']],
    ['Chinese as a kind of its own', 'Wu1应急管理化工园', []],
    ['the login in capitals', 'xx-HEJUN-2038', ['不得包含账号或姓名']],
    ['the name', '李伟Xx-qing-2038', ['不得包含账号或姓名']],
    ['four signs over and over', 'Ab1-Ab1-Ab1-', ['重复的字符过多']],
    ['a common word in disguise', 'P@ssw0rd2026', ['过于常见，容易被猜中']],
    [
      'several flaws, each told',
      'hejun',
      ['至少10位', '须包含大写字母、小写字母、数字、符号中的三类', '不得包含账号或姓名'],
    ],
  ])('with %s', (_case, password, flaws) => {
    expect(passwordFlaws(password, owner)).toEqual(flaws);
  });
});

test.each([
  'Admin@123456',
  'P@$$w0rd2025',
  'Woaini1314!',
  'Zhiben@2026',
  'Yingji@2026!',
  'Anquan#12345',
  '1qaz@WSX3edc',
  '!QAZ2wsx3EDC',
  'Qwer1234!@#$',
  'Aa123456789!',
  'Abc123456789',
  'Huagong_2024',
  'Root@1234567',
  'Wang.12345678',
  'ZhangWei@1990',
])('%s is what an attacker tries first', (password) => {
  expect(isCommon(password)).toBe(true);
});

test.each(['Wuxu-qinglai-8', 'Yingji-dafang-38k', 'tR7!vq-Lm2x', 'Hongqiao9号罐区'])('%s is not', (password) => {
  expect(isCommon(password)).toBe(false);
});

test('a password is kept as argon2id, salted, and matches itself alone', async () => {
  const [once, again] = await Promise.all([hashPassword('Wuxu-qinglai-8'), hashPassword('Wuxu-qinglai-8')]);

  expect(once).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(again).not.toBe(once);
  expect(await passwordMatches(once, 'Wuxu-qinglai-8')).toBe(true);
  expect(await passwordMatches(once, 'Wuxu-qinglai-9')).toBe(false);
});
