const MINUTE_MS = 60_000;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'];

/** Tells whether nobody has touched the screen for a minute: what it then asks by itself must not keep the session alive. */
export function watchAttention(screen: EventTarget, now: () => number): () => boolean {
  let lastTouchedAt = now();
  const touch = () => {
    lastTouchedAt = now();
  };
  for (const sign of SIGNS_OF_LIFE) screen.addEventListener(sign, touch, { capture: true, passive: true });
  return () => now() - lastTouchedAt > MINUTE_MS;
}
