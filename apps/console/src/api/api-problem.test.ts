import { expect, test } from 'vitest';
import { asProblem, networkLost, problemFrom } from './api-problem.ts';

test('the sentence of the server is the one the person reads', () => {
  const problem = problemFrom(409, {
    type: 'about:blank',
    title: 'conflict',
    status: 409,
    code: 'stale-version',
    detail: '李明已在今天 14:05 修改过。请核对后重新提交。',
    fields: [{ path: 'plan.completeBy', message: '早于今天' }],
  });
  expect(problem).toMatchObject({
    message: '李明已在今天 14:05 修改过。请核对后重新提交。',
    code: 'stale-version',
    fields: [{ message: '早于今天' }],
  });
});

test.each([
  [413, '<html>Request Entity Too Large</html>', /文件太大/],
  [429, undefined, /操作过于频繁/],
  [502, '<html>Bad Gateway</html>', /服务暂时不可用（502）/],
  [418, undefined, /请求没有成功（418）/],
])('a bare %i from something in between still gets a sentence', (status, body, sentence) => {
  expect(problemFrom(status, body).message).toMatch(sentence);
});

test('a lost network says that what was sent may be sent again, and that what was read may be read again', () => {
  expect(networkLost(true).message).toContain('不会重复登记');
  expect(networkLost(false).message).toContain('请检查网络后重试');
});

test('a defect of the page is not shown as its English message', () => {
  expect(asProblem(new TypeError('x is not a function')).message).toMatch(/^页面出现异常/);
});
