import type { AlarmPriority } from '@zhiben/vocabulary/monitoring.ts';
import { useEffect, useState } from 'react';
import { createPlayer } from './player.ts';
import { SOUND } from './sound-pattern.ts';

/** Sounds the pattern of a priority while there is one. `awake` tells whether the browser lets it be heard. */
export function useSound(priority: AlarmPriority | undefined) {
  const [player] = useState(createPlayer);
  const [awake, setAwake] = useState(false);
  useEffect(() => {
    const wake = () => void player.wake().then(() => setAwake(true));
    const once = { once: true, capture: true };
    window.addEventListener('pointerdown', wake, once);
    window.addEventListener('keydown', wake, once);
    return () => {
      window.removeEventListener('pointerdown', wake, once);
      window.removeEventListener('keydown', wake, once);
      void player.close();
    };
  }, [player]);
  useEffect(() => {
    if (priority === undefined || !awake) return;
    player.play(SOUND[priority]);
    return player.stop;
  }, [player, priority, awake]);
  return { awake };
}
