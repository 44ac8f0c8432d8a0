import { expect, test } from 'vitest';
import { postOf, whoActed } from './who-acted.ts';

test('a person is named with the post, the platform itself once', () => {
  expect(whoActed({ actorName: '钟阳璐', post: '班长' })).toBe('钟阳璐（班长）');
  expect(whoActed({ actorName: '系统', post: '系统' })).toBe('系统');
  expect(postOf({ actorName: '系统', post: '系统' })).toBe('');
});
