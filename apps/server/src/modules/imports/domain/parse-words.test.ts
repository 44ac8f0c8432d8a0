import { expect, test } from 'vitest';
import { parseChannel } from './parse-channel.ts';
import { parseLevel } from './parse-level.ts';
import { parseStatus } from './parse-status.ts';

test.each([
  ['重大', 'major'],
  ['重大隐患', 'major'],
  ['重大事故隐患', 'major'],
  ['　重大 ', 'major'],
  ['一般', 'general'],
  ['一般隐患', 'general'],
  ['非重大隐患', 'general'],
  ['不属于重大事故隐患', 'general'],
  ['疑似重大', 'suspected'],
  ['重大（待核）', 'suspected'],
  ['较大', 'general'],
])('the level 「%s」 is %s', (text, value) => {
  expect(parseLevel(text)).toMatchObject({ kind: 'read', value });
});

test('under the heading 是否重大隐患 a tick is enough', () => {
  expect(parseLevel('是', '是否重大隐患')).toMatchObject({ value: 'major' });
  expect(parseLevel('否', '是否重大隐患')).toMatchObject({ value: 'general' });
  expect(parseLevel('是', '等级').kind).toBe('unreadable');
});

test('a level nobody recorded stays open, and an unknown one is quoted', () => {
  expect(parseLevel(' ').kind).toBe('blank');
  expect(parseLevel('A级')).toEqual({
    kind: 'unreadable',
    sentence: '不认识的隐患等级「A级」，应为「重大」或「一般」。',
  });
});

test.each([
  ['未整改', 'open'],
  ['尚未整改', 'open'],
  ['待整改', 'open'],
  ['逾期未整改', 'open'],
  ['未完成', 'open'],
  ['正在整改', 'rectifying'],
  ['整改中', 'rectifying'],
  ['部分完成', 'rectifying'],
  ['未整改完成', 'rectifying'],
  ['立即整改', 'rectifying'],
  ['60%', 'rectifying'],
  ['已整改 ', 'claimed-rectified'],
  ['整改完成', 'claimed-rectified'],
  ['已完成整改', 'claimed-rectified'],
  ['完成', 'claimed-rectified'],
  ['100%', 'claimed-rectified'],
  ['已整改，待验收', 'claimed-rectified'],
  ['已整改未销号', 'claimed-rectified'],
  ['已销号', 'claimed-closed'],
  ['销号', 'claimed-closed'],
  ['已闭环', 'claimed-closed'],
  ['验收合格', 'claimed-closed'],
])('the status 「%s」 claims %s', (text, value) => {
  expect(parseStatus(text)).toEqual({ kind: 'read', value });
});

test('a tick means what its heading asks', () => {
  expect(parseStatus('√', '是否整改')).toMatchObject({ value: 'claimed-rectified' });
  expect(parseStatus('是', '是否销号')).toMatchObject({ value: 'claimed-closed' });
  expect(parseStatus('否', '是否销号')).toMatchObject({ value: 'open' });
});

test('a status that claims nothing is quoted', () => {
  expect(parseStatus('见附件').kind).toBe('unreadable');
  expect(parseStatus('/').kind).toBe('blank');
});

test.each([
  ['企业自查', 'self-check'],
  ['自查自改', 'self-check'],
  ['督导检查', 'inspection'],
  ['执法检查', 'inspection'],
  ['四不两直', 'inspection'],
  ['群众举报', 'tip-off'],
  ['12345热线', 'tip-off'],
  ['专家指导服务', 'expert'],
  ['第三方检查', 'expert'],
  ['消地协作', 'joint-inspection'],
  ['消地协作专项检查', 'joint-inspection'],
  ['监测预警', 'monitoring'],
  ['其他', 'other'],
])('the channel 「%s」 is %s', (text, value) => {
  expect(parseChannel(text)).toEqual({ kind: 'read', value });
});

test('an unknown channel is kept as 其他 and said so', () => {
  expect(parseChannel('不明')).toEqual({
    kind: 'read',
    value: 'other',
    note: '不认识的排查方式「不明」，按「其他」记',
  });
});
