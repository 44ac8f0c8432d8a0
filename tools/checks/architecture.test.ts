import { describe, expect, test } from 'vitest';
import { impurities, machineTraces, overlong, postponed, shapelessNames } from './architecture.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

const all = sourceFiles(/\.(ts|tsx|mjs|css|sql|html|json|md|yml|yaml|sh)$|^\.ci\//);
/** These two name what they forbid. */
const others = all.filter(({ path }) => !path.startsWith('tools/checks/architecture'));

const RULE = 'packages/rules/src/seeded.ts';
const one = (text: string, path = RULE): readonly SourceFile[] => [{ path, text }];

/** Files that are longer than they should be. The list may only shrink. */
const STILL_TOO_LONG: readonly string[] = [];

describe('pure rooms', () => {
  test('reach no clock, chance, environment or network', () => {
    expect(impurities(all)).toEqual([]);
  });

  test.each([
    'const now = Date.now();',
    'const today = new Date();',
    'const dice = Math.random();',
    "const key = process.env['KEY'];",
    'await fetch(address);',
    'const id = crypto.randomUUID();',
  ])('a rule that says `%s` is found', (line) => {
    expect(impurities(one(line))).toHaveLength(1);
    expect(impurities(one(line, 'apps/server/src/modules/hazards/domain/step.ts'))).toHaveLength(1);
  });

  test('a date made from what it was given is no clock', () => {
    expect(impurities(one("const day = new Date(Date.parse('2024-12-31'));"))).toEqual([]);
  });

  test('a use case may know the time', () => {
    expect(impurities(one('const now = Date.now();', 'apps/server/src/modules/hazards/accept-hazard.ts'))).toEqual([]);
  });
});

describe('files', () => {
  test('say in their names what they do', () => {
    expect(shapelessNames(all.map(({ path }) => path))).toEqual([]);
  });

  test.each([
    'packages/rules/src/utils.ts',
    'apps/server/src/platform/helpers/day.ts',
    'apps/server/src/modules/hazards/hazard-service.ts',
    'apps/console/src/common/Button.tsx',
    'apps/server/src/modules/hazards/hazard.manager.ts',
  ])('%s is a name that says nothing', (path) => {
    expect(shapelessNames([path])).toEqual([path]);
  });

  test('are no longer than a reader can hold', () => {
    expect(overlong(all)).toEqual(STILL_TOO_LONG);
  });

  test('of 301 lines are too long, of 300 are not', () => {
    expect(overlong(one('a\n'.repeat(301)))).toEqual([RULE]);
    expect(overlong(one('a\n'.repeat(300)))).toEqual([]);
  });

  test('leave nothing for later', () => {
    expect(postponed(others)).toEqual([]);
  });

  test.each(['// TODO: check the valve', '/* FIXME */', '-- XXX'])('`%s` is found', (line) => {
    expect(postponed(one(line))).toHaveLength(1);
  });

  test('know no machine, no network and no folder beside the project', () => {
    expect(machineTraces(others)).toEqual([]);
  });

  test.each([
    'cd /root/zhiben',
    "readFile('/home/li/register.xlsx')",
    'npm config set registry https://registry.example.com/',
    "import cases from '../shared/data/cases.jsonl'",
  ])('`%s` is found', (line) => {
    expect(machineTraces(one(line))).toHaveLength(1);
  });
});
