import { expect, test } from 'vitest';
import { measuresForUnmet } from './measures-for-unmet.ts';

test('an unmet order about a source may be met by either law and by the article on hazards; a person picks', () => {
  const { measures, note } = measuresForUnmet('major-hazard-source', '2026-12-11');
  expect(measures.map(({ articleId, double }) => [articleId, double])).toEqual([
    ['spl-101-major-hazard-source', true],
    ['hcl-103-major-hazard-source', true],
    ['spl-102-hazard-not-eliminated', true],
  ]);
  expect(note).toContain('由执法人员选定');
  expect(measures[1]).toMatchObject({
    unit: '处10万元以上20万元以下罚款，责令停产停业整顿，情节严重的吊销许可证',
    person: '处2万元以上5万元以下罚款',
  });
});

test('one found unmet before the new law came has only the old', () => {
  const ids = measuresForUnmet('major-hazard-source', '2026-04-30').measures.map(({ articleId }) => articleId);
  expect(ids).toEqual(['spl-101-major-hazard-source', 'spl-102-hazard-not-eliminated']);
});

test('a conduct nobody knows is answered by the article on hazards alone', () => {
  const { measures } = measuresForUnmet('不认识', '2026-12-11');
  expect(measures).toMatchObject([
    { article: '第102条', unit: '责令停产停业整顿', person: '处5万元以上10万元以下罚款' },
  ]);
});
