import { type ChildProcess, spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { type Count, countCases } from './count-cases.ts';
import { ROOT } from './source-files.ts';
import type { Step } from './steps.ts';

/** Runs one step with no terminal and no input, shows what it says, and ends it with all its children at its time limit. */
export async function runStep(step: Step): Promise<Count> {
  const succeeded = await run(step);
  if (step.report !== undefined) return countCases(step.report, succeeded);
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function run({ arguments: words, limitMinutes }: Step): Promise<boolean> {
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
    env: { ...process.env, CI: 'true', NO_COLOR: '1', PATH: pathWithOwnTools() },
  });
  const stop = () => stopAll(child);
  const limit = setTimeout(() => {
    process.stdout.write(`stopped after ${limitMinutes} minutes\n`);
    stop();
  }, limitMinutes * 60_000);
  process.once('exit', stop);

  return new Promise<boolean>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  }).finally(() => {
    clearTimeout(limit);
    process.off('exit', stop);
  });
}

/** Children then start on the Node that came with the project, whatever the machine has. */
function pathWithOwnTools(): string {
  return [join(ROOT, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);
}

function stopAll(child: ChildProcess): void {
  if (child.pid === undefined || process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}
