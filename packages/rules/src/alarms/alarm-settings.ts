/** What the office has set for alarms. None is a standard's figure but where said; all are shown as provisional. */
export const ALARM_SETTINGS = {
  /** How long one person may keep an alarm quiet at most. */
  longestShelvingHours: 12,
  /** More raises than this in ten minutes at one enterprise are a flood (IEC 62682, provisional). */
  floodRaises: 10,
  floodMinutes: 10,
  /** An alarm that stands longer than this is stale (IEC 62682, provisional). */
  staleHours: 24,
} as const;
