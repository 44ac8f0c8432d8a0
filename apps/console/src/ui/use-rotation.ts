import { useEffect, useState } from 'react';

const SHOWN_MS = 15_000;

/** Which page is shown. Arrows turn it by hand, the space bar holds it. */
export function useRotation(count: number) {
  const [turned, setTurned] = useState(0);
  const [paused, setPaused] = useState(false);
  useEffect(() => {
    if (paused || count < 2) return;
    // Anew after each turn, so that a page turned by hand stays its full time.
    const timer = setTimeout(() => setTurned(turned + 1), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [turned, paused, count]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest('button, a, [role=dialog]') !== null) return;
      if (event.key === 'ArrowRight') setTurned((before) => before + 1);
      else if (event.key === 'ArrowLeft') setTurned((before) => Math.max(0, before - 1));
      else if (event.key === ' ') setPaused((before) => !before);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return { at: count === 0 ? 0 : turned % count, paused, show: setTurned };
}
