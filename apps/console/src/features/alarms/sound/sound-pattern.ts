import type { AlarmPriority } from '@zhiben/vocabulary/monitoring.ts';

/** One tone: when it begins within the pattern and how high it is. */
interface Tone {
  readonly atMs: number;
  readonly hertz: number;
}

export interface SoundPattern {
  readonly tones: readonly Tone[];
  readonly toneMs: number;
  /** When it begins again. */
  readonly everyMs: number;
}

/** Distinct without looking: the more urgent, the more tones, the higher and the sooner again. */
export const SOUND: Readonly<Record<AlarmPriority, SoundPattern>> = {
  critical: {
    tones: [0, 1, 2, 3, 4, 5].map((place) => ({ atMs: place * 150, hertz: place % 2 === 0 ? 960 : 770 })),
    toneMs: 140,
    everyMs: 1500,
  },
  high: { tones: [0, 1, 2].map((place) => ({ atMs: place * 220, hertz: 880 })), toneMs: 160, everyMs: 3000 },
  medium: { tones: [0, 1].map((place) => ({ atMs: place * 300, hertz: 660 })), toneMs: 200, everyMs: 6000 },
  low: { tones: [{ atMs: 0, hertz: 520 }], toneMs: 300, everyMs: 12_000 },
};

const RANK: readonly AlarmPriority[] = ['critical', 'high', 'medium', 'low'];

/** What sounds: the most urgent that nobody has answered. Who watches many plants hears the critical alone. */
export function loudest(
  unanswered: Readonly<Record<AlarmPriority, number>>,
  watchesMany: boolean,
): AlarmPriority | undefined {
  return RANK.slice(0, watchesMany ? 1 : RANK.length).find((priority) => unanswered[priority] > 0);
}
