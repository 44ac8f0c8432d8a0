/** What may call a person: the colours of warnings and the priorities of alarms, gravest first. */
export const ALERTS = ['red', 'critical', 'orange', 'high', 'yellow', 'medium', 'blue', 'low'] as const;
export type Alert = (typeof ALERTS)[number];

interface Tone {
  /** One after the other, in hertz. Each alert has its own tune, so that whoever hears it knows without looking. */
  readonly notes: readonly number[];
  readonly noteMs: number;
  /** How long until it sounds again. */
  readonly everyMs: number;
}

export const TONES: Readonly<Record<Alert, Tone>> = {
  red: { notes: [988, 740, 988, 740, 988], noteMs: 140, everyMs: 2500 },
  critical: { notes: [1047, 1047, 1047, 1047], noteMs: 90, everyMs: 3000 },
  orange: { notes: [880, 660, 880], noteMs: 150, everyMs: 4000 },
  high: { notes: [784, 784, 784], noteMs: 110, everyMs: 5000 },
  yellow: { notes: [659, 523], noteMs: 180, everyMs: 8000 },
  medium: { notes: [587, 587], noteMs: 130, everyMs: 10_000 },
  blue: { notes: [440], noteMs: 220, everyMs: 15_000 },
  low: { notes: [392], noteMs: 160, everyMs: 20_000 },
};

export const MUTED_MS = 120_000;

export interface Hearing {
  /** What waits to be acknowledged. */
  readonly wanted: readonly Alert[];
  /** Browsers sound nothing before the page was touched. */
  readonly awake: boolean;
  readonly mutedUntil: number;
}

export type Heard = 'nothing' | 'asleep' | 'muted' | Alert;

/** What sounds at an instant: the gravest of what waits. Something graver than what was muted is not muted with it. */
export function heardAt({ wanted, awake, mutedUntil }: Hearing, muted: Alert | null, now: number): Heard {
  const gravest = ALERTS.find((alert) => wanted.includes(alert));
  if (gravest === undefined) return 'nothing';
  if (!awake) return 'asleep';
  const covered = muted !== null && ALERTS.indexOf(gravest) >= ALERTS.indexOf(muted);
  return now < mutedUntil && covered ? 'muted' : gravest;
}

/** Sounds once. Short ramps, so that no note begins or ends with a crack. */
export function sound(context: AudioContext, alert: Alert): void {
  const { notes, noteMs } = TONES[alert];
  const length = noteMs / 1000;
  notes.forEach((frequency, at) => {
    const from = context.currentTime + at * (length + 0.03);
    const gain = context.createGain();
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(0.25, from + 0.01);
    gain.gain.setValueAtTime(0.25, from + length - 0.02);
    gain.gain.linearRampToValueAtTime(0, from + length);
    const tone = context.createOscillator();
    tone.frequency.value = frequency;
    tone.connect(gain).connect(context.destination);
    tone.start(from);
    tone.stop(from + length);
  });
}
