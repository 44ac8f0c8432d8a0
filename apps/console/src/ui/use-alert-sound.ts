import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Alert, type Heard, heardAt, MUTED_MS, sound, TONES } from './alert-sound.ts';

/** One sound for the whole page, however many parts of it call. */
let context: AudioContext | undefined;
let awake = false;
const listeners = new Set<() => void>();

/** Called by any gesture: a browser lets sound begin only then. */
function wake(): void {
  if (awake || typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  void context.resume().then(() => {
    awake = context?.state === 'running';
    for (const tell of listeners) tell();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('pointerdown', wake);
  window.addEventListener('keydown', wake);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener('pointerdown', wake);
    window.removeEventListener('keydown', wake);
  };
}

/** Sounds for as long as something waits to be acknowledged; `mute` gives two minutes of silence for what waits now. */
export function useAlertSound(wanted: readonly Alert[]): { readonly heard: Heard; readonly mute: () => void } {
  const isAwake = useSyncExternalStore(subscribe, () => awake);
  const [muted, setMuted] = useState<{ readonly alert: Alert; readonly until: number } | null>(null);
  const heard = heardAt({ wanted, awake: isAwake, mutedUntil: muted?.until ?? 0 }, muted?.alert ?? null, Date.now());
  const sounding = heard === 'nothing' || heard === 'asleep' || heard === 'muted' ? null : heard;

  useEffect(() => {
    if (sounding === null || context === undefined) return;
    const ring = () => context !== undefined && sound(context, sounding);
    ring();
    const timer = setInterval(ring, TONES[sounding].everyMs);
    return () => clearInterval(timer);
  }, [sounding]);
  useEffect(() => {
    if (muted === null) return;
    const timer = setTimeout(() => setMuted(null), Math.max(0, muted.until - Date.now()));
    return () => clearTimeout(timer);
  }, [muted]);

  return { heard, mute: () => sounding !== null && setMuted({ alert: sounding, until: Date.now() + MUTED_MS }) };
}
