import { join } from 'node:path';

/** One thing the gate proves. A step with a `report` counts its test cases; any other counts as one. */
export interface Step {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly limitMinutes: number;
  readonly report?: string;
  /** Cannot say anything while that step fails. */
  readonly needs?: string;
}

const BIN = 'node_modules';

/** Cheap proofs first; what needs PostgreSQL, a build or a browser belongs to the whole gate only. */
export function stepsOf(gate: 'quick' | 'all', reports: string): readonly Step[] {
  const quick: readonly Step[] = [
    { name: 'types', arguments: [`${BIN}/typescript/bin/tsc`, '-p', 'tsconfig.json'], limitMinutes: 3 },
    { name: 'lint and format', arguments: [`${BIN}/@biomejs/biome/bin/biome`, 'check', '.'], limitMinutes: 2 },
    { name: 'boundaries', arguments: ['tools/checks/report-boundaries.ts'], limitMinutes: 2 },
    tests('unit', 6, reports, ['unit']),
  ];
  if (gate === 'quick') return quick;

  return [
    ...quick,
    tests('server', 15, reports, ['server', 'sealing']),
    { name: 'console build', arguments: ['tools/checks/build-console.ts'], limitMinutes: 3 },
    { ...tests('journeys', 30, reports, ['journeys']), needs: 'console build' },
  ];
}

function tests(name: string, limitMinutes: number, reports: string, projects: readonly string[]): Step {
  const report = join(reports, `${name}.json`);
  return {
    name: `${name} tests`,
    arguments: [
      `${BIN}/vitest/vitest.mjs`,
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    limitMinutes,
    report,
  };
}
