import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { countCases } from './count-cases.ts';
import { runStep } from './run-step.ts';
import { stepsOf } from './steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'gate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const one = { passed: 1, failed: 0 };
const none = { passed: 0, failed: 1 };

function report(name: string, content: object): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('a step of the gate', () => {
  test.each([
    ['passes when its command ends well', 'process.exit(0)', one],
    ['fails when its command ends badly', 'process.exit(3)', none],
    ['fails when its command is killed', 'process.kill(process.pid, "SIGKILL")', none],
  ])('%s', async (_case, script, count) => {
    expect(await runStep({ name: 'seeded', arguments: ['-e', script], limitMinutes: 1 })).toEqual(count);
  });

  test('that hangs is ended at its limit, and its children with it', async () => {
    const mark = join(folder, 'late-child');
    const child = `setTimeout(() => require('node:fs').writeFileSync(${JSON.stringify(mark)}, ''), 1500)`;
    const parent = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}]); setInterval(() => {}, 1000)`;

    expect(await runStep({ name: 'hanging', arguments: ['-e', parent], limitMinutes: 0.5 / 60 })).toEqual(none);
    await pause(2000);
    expect(existsSync(mark)).toBe(false);
  });
});

describe('the count of test cases', () => {
  const file = (...statuses: string[]) => ({
    status: statuses.includes('passed') && !statuses.includes('failed') ? 'passed' : 'failed',
    assertionResults: statuses.map((status) => ({ status })),
  });

  test.each([
    ['adds up the cases', [file('passed', 'passed')], 2, true, { passed: 2, failed: 0 }],
    ['names what failed', [file('passed', 'failed')], 1, false, { passed: 1, failed: 1 }],
    ['counts a file that could not start', [file('passed'), file()], 1, false, { passed: 1, failed: 1 }],
    ['distrusts a run that failed without a failed case', [file('passed')], 1, false, { passed: 1, failed: 1 }],
    ['is a failure when nothing ran', [], 0, true, { passed: 0, failed: 1 }],
  ])('%s', (name, testResults, numPassedTests, succeeded, count) => {
    expect(countCases(report(`${name}.json`, { numPassedTests, testResults }), succeeded)).toEqual(count);
  });

  test('is a failure when the run left no report', () => {
    expect(countCases(join(folder, 'never-written.json'), true)).toEqual(none);
  });
});

test('the whole gate begins with the quick one', () => {
  const quick = stepsOf('quick', folder);
  expect(stepsOf('all', folder).slice(0, quick.length)).toEqual(quick);
});
