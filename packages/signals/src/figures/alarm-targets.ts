/** What a good alarm system keeps to. Commonly quoted from the standard, whose text was not at hand: provisional. */
export const TARGETS_SOURCE = { standard: 'IEC 62682 / ISA-18.2', clause: '', basis: 'provisional' } as const;

/** For one operator. `manageable` is the most that can still be handled. */
export const ALARM_TARGETS = {
  averagePer10Minutes: { acceptable: 1, manageable: 2 },
  peakPer10Minutes: { acceptable: 10 },
  timeInFlood: { acceptable: 0.01 },
  /** Of fewer alarms than this, ten rules have more than the manageable share even if each alarmed once: nothing is said. */
  shareOfWorst: { acceptable: 0.01, manageable: 0.05, fewestAlarms: 200 },
  chattering: { acceptable: 0 },
  /** On any one day. */
  stale: { acceptable: 4 },
  /** Shares of all alarms, the most urgent first. */
  byPriority: { high: 0.05, medium: 0.15, low: 0.8 },
} as const;
