import type { Block } from '@zhiben/signals/history/samples.ts';
import { type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import { type BlocksOf, blockStore } from './block-store.ts';
import { chunkStore } from './chunk-store.ts';
import type { LatestValues } from './latest-values.ts';
import type { Pages } from './pages.ts';

const BLOCKS_AT_ONCE = 500;

/** Takes up again what was acknowledged before the last end, however that came about. */
export async function restoreSamples(
  scope: Scope,
  pages: Pages,
  latest: LatestValues,
  share?: BlocksOf,
  /** Hears of every block, in the order in which they were acknowledged. */
  seen: (block: Block & { readonly id: number }) => void = () => {},
): Promise<void> {
  let last = 0;
  for (;;) {
    const read = await scope(SYSTEM, ({ tx }) => blockStore(tx, share).after(last, BLOCKS_AT_ONCE));
    if (read.blocks.length === 0) return;
    for (const block of read.blocks) {
      const { length, pointId, at, value, quality } = block;
      for (let index = 0; index < length; index++) {
        const sample = [pointId[index] ?? 0, at[index] ?? 0, value[index] ?? 0, quality[index] ?? 0] as const;
        pages.add(...sample);
        latest.see(...sample);
      }
      seen(block);
    }
    last = read.last;
  }
}

/** The last values of points that have been silent for hours; new samples need not wait for it. */
export async function restoreLatest(scope: Scope, latest: LatestValues): Promise<void> {
  const newest = await scope(SYSTEM, ({ tx }) => chunkStore(tx).newest());
  for (const { pointId, samples } of newest) {
    const end = samples.length - 1;
    if (end >= 0) latest.see(pointId, samples.at[end] ?? 0, samples.value[end] ?? 0, samples.quality[end] ?? 0);
  }
}
