import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Scope } from '../db/scope.ts';

/** Work that the clock asks for by the second; cron knows only minutes. It claims what it works on, so that servers may tick together. */
export interface Ticker {
  readonly name: string;
  readonly everyMs: number;
  run(needs: { readonly scope: Scope; readonly signal: AbortSignal }): Promise<void>;
}

interface TickersNeeds {
  readonly tickers: readonly Ticker[];
  readonly scope: Scope;
  readonly log: FastifyBaseLogger;
}

/** Runs every ticker, one run of each at a time. A run that fails is told of and tried again at its next time. */
export function runTickers({ tickers, scope, log }: TickersNeeds): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function tick({ name, everyMs, run }: Ticker): Promise<void> {
    while (!signal.aborted) {
      try {
        await run({ scope, signal });
      } catch (error) {
        if (!signal.aborted) log.error({ err: error, ticker: name }, 'ticker failed');
      }
      await pause(everyMs, undefined, { signal }).catch(() => {});
    }
  }

  const ticking = tickers.map((ticker) => tick(ticker));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(ticking);
    },
  };
}
