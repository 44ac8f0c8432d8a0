import { expect, test } from 'vitest';
import { allOf, atLeast, atMost, isTrue } from './rule.ts';

test.each([
  ['at the limit', 25, 'met'],
  ['a hair above it', 25.1, 'broken'],
  ['not recorded', undefined, 'undetermined'],
  ['not a number', Number.NaN, 'broken'],
])('a setpoint %s is judged', (_, value, kind) => {
  expect(allOf(atMost(25, '%LEL', '一级报警值', value)).kind).toBe(kind);
});

test.each([
  ['at the limit', 48, 'met'],
  ['an hour short', 47, 'broken'],
  ['not recorded', undefined, 'undetermined'],
])('training %s is judged', (_, value, kind) => {
  expect(allOf(atLeast(48, '学时', '初次培训', value)).kind).toBe(kind);
});

test('a known breach outranks an unknown fact, and all breaches are told', () => {
  const verdict = allOf(
    isTrue('切断阀', '未设置切断阀', false),
    atMost(25, '%LEL', '一级报警值', undefined),
    atMost(50, '%LEL', '二级报警值', 60),
  );
  expect(verdict).toEqual({ kind: 'broken', findings: ['未设置切断阀', '二级报警值为60%LEL，高于50%LEL'] });
});

test('an unknown fact outranks what is met', () => {
  expect(allOf('holds', isTrue('独立安全仪表系统', '未设置', undefined))).toEqual({
    kind: 'undetermined',
    missing: ['独立安全仪表系统'],
  });
});
