import { expect, test } from 'vitest';
import { thing } from './concept.ts';
import { isBroken, isDisabled, isFlawed, lacks, type Pattern } from './pattern.ts';
import { read } from './reading.ts';

const alarm = thing('报警器', '报警器');

function holds(pattern: Pattern, text: string): boolean {
  return read(text).passages.clause.some((clause) => pattern(clause) !== undefined);
}

test.each([
  ['未设置报警器', true],
  ['未按照GB/T 50493的要求在泵房内设置报警器', true],
  ['报警器未设置', true],
  ['报警器数量不足', true],
  ['泵房没有报警器', true],
  ['缺少1台报警器', true],
  ['无报警器', true],
  ['报警器未设置铅封', false],
  ['报警器已按规范设置', false],
  ['未按期检定报警器', false],
  ['没有张贴操作规程', false],
  ['未设置灭火器，报警器完好', false],
  ['报警器操作记录不全', false],
])('%s: the alarm is missing is %s', (text, expected) => {
  expect(holds(lacks(alarm), text)).toBe(expected);
});

test.each([
  ['报警器停用', true],
  ['停用报警器', true],
  ['报警器长期未投入使用', true],
  ['报警器处于关闭状态', true],
  ['报警器投入使用', false],
  ['报警器正常，喷淋停用', false],
])('%s: the alarm was put out of service is %s', (text, expected) => {
  expect(holds(isDisabled(alarm), text)).toBe(expected);
});

test.each([
  ['报警器损坏', true],
  ['报警器不能正常工作', true],
  ['报警器显示屏损坏', false],
])('%s: the alarm is broken is %s', (text, expected) => {
  expect(holds(isBroken(alarm), text)).toBe(expected);
});

test('an alarm may be there and not good enough', () => {
  expect(holds(isFlawed(alarm), '报警器设置不规范')).toBe(true);
  expect(holds(isFlawed(alarm), '报警器设置规范')).toBe(false);
});
