import type { SignedIn } from './session.ts';

const ROUNDS = 5;

/** Median time of the zeroing board, asked for alone, as one client sees it. */
export async function boardMs(url: string, { cookie }: SignedIn): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAt = performance.now();
    const reply = await fetch(`${url}/api/board/zeroing`, { headers: { cookie } });
    if (!reply.ok) throw new Error(`the board was refused: ${await reply.text()}`);
    await reply.text();
    times.push(performance.now() - startedAt);
  }
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0);
}
