import type { SoundPattern } from './sound-pattern.ts';

const LOUDNESS = 0.18;
const FADE_S = 0.01;

/** Sounds patterns over and over. A browser lets a page be heard only after somebody has touched it. */
export function createPlayer() {
  let audio: AudioContext | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  function tone(hertz: number, atS: number, lengthS: number): void {
    if (audio === undefined) return;
    const oscillator = audio.createOscillator();
    const gain = audio.createGain();
    oscillator.type = 'triangle';
    oscillator.frequency.value = hertz;
    gain.gain.setValueAtTime(0, atS);
    gain.gain.linearRampToValueAtTime(LOUDNESS, atS + FADE_S);
    gain.gain.setValueAtTime(LOUDNESS, atS + lengthS - FADE_S);
    gain.gain.linearRampToValueAtTime(0, atS + lengthS);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(atS);
    oscillator.stop(atS + lengthS);
  }

  return {
    /** To be called while somebody touches the page. */
    async wake(): Promise<void> {
      audio ??= new AudioContext();
      await audio.resume();
    },
    play({ tones, toneMs, everyMs }: SoundPattern): void {
      clearInterval(timer);
      const once = () => {
        const now = audio?.currentTime ?? 0;
        for (const { hertz, atMs } of tones) tone(hertz, now + atMs / 1000, toneMs / 1000);
      };
      once();
      timer = setInterval(once, everyMs);
    },
    stop(): void {
      clearInterval(timer);
      timer = undefined;
    },
    async close(): Promise<void> {
      clearInterval(timer);
      await audio?.close();
      audio = undefined;
    },
  };
}
