import { DocumentKind } from '@zhiben/vocabulary/enforcement.ts';
import { expect, test } from 'vitest';
import { faultsIn, fieldsOf, REQUIRED_FIELDS, type Tag } from './document-kinds.ts';

const plain = (...names: readonly string[]): Tag[] => names.map((name) => ({ name, disposition: 'plain' }));
const within = (name: string, ...names: readonly string[]): Tag[] => [
  { name, disposition: 'open' },
  ...plain(...names),
  { name, disposition: 'close' },
];
const needed = plain(...REQUIRED_FIELDS);
const whole = { unknown: [], missing: [], unbalanced: undefined };

test.each<[string, readonly Tag[], object]>([
  ['what it needs', needed, whole],
  ['a list with its fields', [...needed, ...within('问题', '序号', '问题内容')], whole],
  ['a common field inside a list', [...needed, ...within('问题', '单位名称')], whole],
  ['a field nobody knows', [...needed, ...plain('罚款金额')], { ...whole, unknown: ['罚款金额'] }],
  ['a list nobody knows', [...needed, ...within('清单', '序号')], { ...whole, unknown: ['清单', '序号'] }],
  ['a list’s field outside it', [...needed, ...plain('问题内容')], { ...whole, unknown: ['问题内容'] }],
  ['no code to scan', needed.slice(0, -1), { ...whole, missing: ['二维码'] }],
  ['a list left open', [...needed, { name: '问题', disposition: 'open' }], { ...whole, unbalanced: '问题' }],
  [
    'a list closed that was never opened',
    [...needed, { name: '问题', disposition: 'close' }],
    { ...whole, unbalanced: '问题' },
  ],
])('a template of a correction order with %s', (_, tags, faults) => {
  expect(faultsIn('correction-order', tags)).toEqual(faults);
});

test.each(DocumentKind.options)('%s has no field twice', (kind) => {
  const names = fieldsOf(kind).fields.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
