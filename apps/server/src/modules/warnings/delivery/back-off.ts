/** After so many tries nobody answers any more, and somebody is told so: about three and a half hours. */
export const MOST_TRIES = 10;

const FIRST_SECONDS = 5;
const MOST_SECONDS = 3600;
const GROWTH = 3;

/** How long to wait after a number of failed tries; null when there is no further one. */
export function waitAfter(tries: number): number | null {
  if (tries >= MOST_TRIES) return null;
  return Math.min(MOST_SECONDS, FIRST_SECONDS * GROWTH ** (tries - 1)) * 1000;
}
