import { setTimeout as pause } from 'node:timers/promises';
import { random } from '@zhiben/county/random.ts';
import { type Asked, type Pressed, summed } from './press.ts';
import { processorTime } from './processor-time.ts';
import type { Running } from './product.ts';

const THINKING_MS = 1000;

/** Everyone asks their own list, and after each answer thinks for a while of their own: a second in the mean. */
export async function people(
  { url, pid }: Running,
  lists: readonly (readonly Asked[])[],
  seconds: number,
  seed: number,
): Promise<Pressed> {
  const times = new Map<string, number[]>();
  let refused = 0;
  const before = processorTime(pid);
  const startedAt = performance.now();
  const until = startedAt + 1000 * seconds;
  await Promise.all(
    lists.map(async (list, at) => {
      const chance = random(seed + at);
      const thought = () => pause(-Math.log(chance.between(1, 1_000_000) / 1_000_000) * THINKING_MS);
      for (let next = 0; ; next++) {
        await thought();
        const asked = list[next % list.length];
        if (asked === undefined || performance.now() > until) return;
        const askedAt = performance.now();
        const reply = await fetch(`${url}${asked.path}`, { headers: { cookie: asked.cookie } });
        await reply.arrayBuffer();
        times.set(asked.kind, [...(times.get(asked.kind) ?? []), performance.now() - askedAt]);
        if (!reply.ok) refused += 1;
      }
    }),
  );
  return summed(times, refused, (performance.now() - startedAt) / 1000, before, processorTime(pid));
}
