import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Verdict, verifyExport } from './verify-export.ts';

const USAGE = '用法：npm run ledger:verify -- --export 文件 [--expect-seal 封印散列值]\n';
const READ_BYTES = 1_048_576;

process.exitCode = await run();

async function run(): Promise<0 | 1 | 2> {
  const { file, expectSeal } = readArguments();
  if (file === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  const startedAt = performance.now();
  try {
    const verdict = await verifyExport(createReadStream(file, { highWaterMark: READ_BYTES }), { expectSeal });
    process.stdout.write(report(verdict, (performance.now() - startedAt) / 1000));
    return verdict.ok ? 0 : 1;
  } catch (error) {
    process.stderr.write(`无法读取文件 ${file}：${(error as Error).message}\n`);
    return 2;
  }
}

function readArguments(): { file?: string | undefined; expectSeal?: string | undefined } {
  try {
    const { values } = parseArgs({ options: { export: { type: 'string' }, 'expect-seal': { type: 'string' } } });
    const expectSeal = values['expect-seal'];
    if (expectSeal !== undefined && !/^[0-9a-f]{64}$/i.test(expectSeal))
      throw new Error('--expect-seal 应为 64 位十六进制散列值。');
    return { file: values.export, expectSeal };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return {};
  }
}

function report({ ok, entries, seals, unsealed, lastSealHash, firstBad }: Verdict, seconds: number): string {
  const counted = `记录 ${entries} 条（其中尚未封印 ${unsealed} 条），封印 ${seals} 个，用时 ${seconds.toFixed(2)} 秒`;
  if (ok) return `核验通过：${counted}\n最后一个封印：${lastSealHash}\n`;
  return `核验未通过：${firstBad?.sentence ?? ''}\n此前核验无误：${counted}\n`;
}
