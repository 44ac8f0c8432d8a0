import { Refusal } from './platform/refusal.ts';

/** Runs one command for an operator: an expected "no" is a sentence, anything else is told with where it happened. */
export async function runCommand(failed: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.exitCode = 1;
    const told = error instanceof Refusal ? error.message : ((error as Error).stack ?? String(error));
    process.stderr.write(`${failed}：${told}\n`);
  }
}
