import { people } from '../hazards/people.ts';
import { type Asked, press } from '../hazards/press.ts';
import type { Running } from '../hazards/product.ts';
import type { SignedIn } from '../hazards/session.ts';

const ALONE = 20;

/** The overview as one person sees it, as twenty who look at it now and then do, and as twenty screens that ask without a pause. */
export async function overviewFigures(
  product: Running,
  office: readonly SignedIn[],
  { clients, seconds, seed }: { readonly clients: number; readonly seconds: number; readonly seed: number },
) {
  const asked = (client: SignedIn): Asked => ({
    kind: 'overview',
    method: 'GET',
    path: '/api/overview',
    cookie: client.cookie,
  });
  const lists = Array.from({ length: clients }, (_, at) =>
    office.slice(at % office.length, (at % office.length) + 1).map(asked),
  );
  const [director] = office;
  if (director === undefined) throw new Error('nobody of the office has signed in');
  const alone: number[] = [];
  let bytes = 0;
  for (let round = 0; round < ALONE; round += 1) {
    const startedAt = performance.now();
    const reply = await fetch(`${product.url}/api/overview`, { headers: { cookie: director.cookie } });
    if (!reply.ok) throw new Error(`the overview was refused: ${await reply.text()}`);
    bytes = (await reply.arrayBuffer()).byteLength;
    alone.push(performance.now() - startedAt);
  }
  const sorted = alone.toSorted((one, other) => one - other);
  return {
    bytes,
    aloneMs: { p50: rounded(sorted[ALONE / 2]), p95: rounded(sorted[ALONE - 2]) },
    people: await people(product, lists, seconds, seed),
    withoutPause: await press(product, lists, seconds),
  };
}

const rounded = (ms: number | undefined): number => Math.round(10 * (ms ?? 0)) / 10;
