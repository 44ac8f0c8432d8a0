import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Count } from './count-cases.ts';
import { runStep } from './run-step.ts';
import { type Step, stepsOf } from './steps.ts';

const gate = process.argv[2];
if (gate !== 'quick' && gate !== 'all') throw new Error('Say which gate: quick or all.');

const reports = mkdtempSync(join(tmpdir(), 'zhiben-checks-'));
const outcome = new Map<string, Count>();

process.once('exit', () => rmSync(reports, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130)).on('SIGTERM', () => process.exit(143));

for (const step of stepsOf(gate, reports)) outcome.set(step.name, await prove(step));

const total = [...outcome.values()].reduce((sum, count) => plus(sum, count), { passed: 0, failed: 0 });
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);

async function prove(step: Step): Promise<Count> {
  if (step.needs !== undefined && outcome.get(step.needs)?.failed !== 0) {
    process.stdout.write(`✗ ${step.name}: not run, because "${step.needs}" failed\n`);
    return { passed: 0, failed: 1 };
  }
  const startedAt = performance.now();
  process.stdout.write(`▸ ${step.name}\n`);
  const count = await runStep(step);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const mark = count.failed === 0 ? '✓' : '✗';
  process.stdout.write(`${mark} ${step.name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s\n\n`);
  return count;
}

function plus(left: Count, right: Count): Count {
  return { passed: left.passed + right.passed, failed: left.failed + right.failed };
}
