import { type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import { mergeSamples } from '../history/merge-samples.ts';
import { chunkStore } from './chunk-store.ts';

const AT_ONCE = 200;

/** Makes one chunk of what stands in several parts. Answers how many hours it merged; a part it must not race with is its caller's. */
export async function mergeChunks(scope: Scope, before: Date, pointIds?: readonly number[]): Promise<number> {
  return scope(SYSTEM, async ({ tx }) => {
    const chunks = chunkStore(tx);
    const inParts = await chunks.inParts(before, AT_ONCE, pointIds);
    for (const { pointId, hourAt } of inParts) {
      const samples = mergeSamples(await chunks.of(pointId, hourAt, hourAt));
      await chunks.drop(pointId, hourAt);
      await chunks.add(hourAt, [{ pointId, samples }]);
    }
    return inParts.length;
  });
}
