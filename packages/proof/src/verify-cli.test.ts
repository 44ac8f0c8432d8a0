import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exported, randomLedger } from './random-ledger.fixture.ts';

let folder: string;
let lastSeal: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhiben-export-'));
  const [ledger] = fc.sample(randomLedger, { numRuns: 1, seed: 20231124 });
  if (ledger === undefined) throw new Error('one ledger was asked for');
  lastSeal = ledger.sealed.at(-1)?.seal.hash ?? '';
  const file = await exported(ledger);
  writeFileSync(join(folder, 'good.jsonl'), file);
  writeFileSync(join(folder, 'cut.jsonl'), file.subarray(0, file.length - 1));
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['a good export', 0, '核验通过', () => ['--export', join(folder, 'good.jsonl')]],
  [
    'a good export with the seal that was noted',
    0,
    '核验通过',
    () => ['--export', join(folder, 'good.jsonl'), '--expect-seal', lastSeal],
  ],
  [
    'an export that lacks the noted seal',
    1,
    '核验未通过',
    () => ['--export', join(folder, 'good.jsonl'), '--expect-seal', 'f'.repeat(64)],
  ],
  ['an export cut short by one byte', 1, '核验未通过', () => ['--export', join(folder, 'cut.jsonl')]],
  ['a file that does not exist', 2, '无法读取文件', () => ['--export', join(folder, 'none.jsonl')]],
  [
    'a noted seal with a slip of the pen',
    2,
    '64 位',
    () => ['--export', join(folder, 'good.jsonl'), '--expect-seal', 'f0'],
  ],
  ['no file named', 2, '用法', () => []],
])('the command answers for %s', (_, code, said, args) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'verify-cli.ts'), ...args()],
    { encoding: 'utf8' },
  );

  expect({ status, said: `${stdout}${stderr}` }).toEqual({ status: code, said: expect.stringContaining(said) });
});
