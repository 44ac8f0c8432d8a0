import { expect, test } from 'vitest';
import { factsOnFile, type OnFile } from './facts-on-file.ts';

const NOTHING_RECORDED: OnFile = {
  kind: 'producer',
  hasStorage: null,
  ownership: null,
  locationKind: null,
  hazardousProcesses: null,
  installations: null,
  standardization: null,
};

test('what nobody has recorded stays unknown to the rules', () => {
  const { kind, ...others } = factsOnFile(NOTHING_RECORDED);

  expect(kind).toBe('producer');
  expect(Object.values(others).filter((fact) => fact !== undefined)).toEqual([]);
});

test('recorded as none is known, and is not the same as not recorded', () => {
  expect(
    factsOnFile({
      ...NOTHING_RECORDED,
      hasStorage: false,
      hazardousProcesses: [],
      installations: [],
      standardization: 'none',
    }),
  ).toMatchObject({ hasStorage: false, hazardousProcesses: [], majorHazardLevels: [], standardizationLevel: 'none' });
});

test.each([
  ['two of one level are that level once', [{ level: 4 }, { level: 4 }], [4]],
  ['levels stand in their order', [{ level: 4 }, { level: 1 }], [1, 4]],
  ['one that nobody has graded leaves the list unknown', [{ level: 1 }, { level: null }], undefined],
] as const)('major-hazard installations: %s', (_, installations, levels) => {
  expect(factsOnFile({ ...NOTHING_RECORDED, installations }).majorHazardLevels).toEqual(levels);
});
