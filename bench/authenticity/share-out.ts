import { Worker } from 'node:worker_threads';
import type { Asked, Comparison } from './compare-pairs.ts';

/** Compares in so many threads, each its share of the places. */
export async function shareOut(asked: Omit<Asked, 'fromPlace' | 'untilPlace'> & { places: number }, threads: number) {
  const each = Math.ceil(asked.places / threads);
  const shares = Array.from({ length: threads }, (_, index) =>
    compareShare({ ...asked, fromPlace: index * each, untilPlace: Math.min(asked.places, (index + 1) * each) }),
  );
  const done = await Promise.all(shares);
  const total = (of: 'photos' | 'comparisons') => {
    const times = done.reduce((sum, share) => sum + share[of].times, 0);
    return done.reduce((sum, share) => sum + share[of].ms, 0) / times;
  };
  return {
    pairs: done.flatMap(({ pairs }) => pairs),
    words: done.flatMap(({ words }) => words),
    /** Both ways round, as the product takes it. */
    cpuMsPerPhoto: total('photos'),
    cpuMsPerComparison: total('comparisons'),
  };
}

function compareShare(asked: Asked): Promise<Comparison> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { workerData: asked });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
