import type { MessagePort } from 'node:worker_threads';
import { Refusal, type RefusalKind } from '../refusal.ts';

/** What one thread does for another: functions over values that can be cloned. */
// biome-ignore lint/suspicious/noExplicitAny: the caller's own types say what each function takes
export type Asks = Readonly<Record<string, (...given: any[]) => Promise<unknown>>>;

export interface Ask {
  readonly number: number;
  readonly name: string;
  readonly given: readonly unknown[];
}

/** A refusal does not survive cloning as one, so it travels in its parts. */
export type Answer = { readonly number: number } & (
  | { readonly result: unknown }
  | { readonly refused: { readonly kind: RefusalKind; readonly code: string; readonly sentence: string } }
  | { readonly failed: string }
);

/** Answers what comes over the port for as long as the thread lives; a `ping` needs no more than that. */
export function answerAsks(port: MessagePort, does: Asks): void {
  const asks: Asks = { ...does, ping: async () => undefined };
  port.on('message', async ({ number, name, given }: Ask) => {
    port.postMessage(await answer(number, asks[name], given));
  });
}

async function answer(number: number, ask: Asks[string] | undefined, given: readonly unknown[]): Promise<Answer> {
  try {
    if (ask === undefined) throw new Error('unknown ask');
    return { number, result: await ask(...given) };
  } catch (error) {
    if (error instanceof Refusal) {
      return { number, refused: { kind: error.kind, code: error.code, sentence: error.message } };
    }
    return { number, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
