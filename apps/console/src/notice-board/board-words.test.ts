import { majorHazardLevelLabel } from '@zhiben/vocabulary/enterprises.ts';
import { stewardRoleLabel } from '@zhiben/vocabulary/installations.ts';
import { expect, test } from 'vitest';
import { boardWords } from './board-words.ts';

const board = {
  enterpriseName: '华谊化工',
  name: '液氯库',
  standing: 'major-hazard' as const,
  level: 3 as const,
  substances: ['液氯'],
  stewards: [],
  rule: null,
};

test('a place that nobody fills is said to be empty', () => {
  const { stewards } = boardWords({ ...board, stewards: [{ role: 'technical', person: null, duties: ['审查变更'] }] });
  expect(stewards).toEqual([
    { role: '技术负责人', person: '暂缺，企业应在5日内明确', phone: null, duties: ['审查变更'] },
  ]);
});

test('a unit without a level is not said to have one', () => {
  expect(boardWords({ ...board, level: null }).level).toBe('尚未定级');
  expect(boardWords({ ...board, level: null, standing: 'below-threshold' }).level).toBe('未构成重大危险源');
});

test('levels and roles are called as everywhere else', () => {
  for (const level of [1, 2, 3, 4] as const)
    expect(boardWords({ ...board, level }).level).toBe(`${majorHazardLevelLabel[level]}重大危险源`);
  for (const role of ['main', 'technical', 'operational'] as const) {
    expect(boardWords({ ...board, stewards: [{ role, person: null, duties: [] }] }).stewards[0]?.role).toBe(
      stewardRoleLabel[role],
    );
  }
});
