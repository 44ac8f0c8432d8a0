/** Settings of the office, not rules: no standard says how long a check takes. Set low, so that nobody quick is doubted. */
export interface WalkingSettings {
  /** From one place to the next. */
  readonly secondsBetweenPlaces: number;
  /** To look at one line of a sheet and answer it. */
  readonly secondsPerItem: number;
  /** Checks of fewer places say nothing: their places may lie side by side. */
  readonly leastPlaces: number;
}

export const WALKING_SETTINGS: WalkingSettings = { secondsBetweenPlaces: 15, secondsPerItem: 1, leastPlaces: 3 };

/** The least a check of so many places and lines takes, in seconds from its first answer to its last; null where nothing can be said. */
export function leastWalkingSeconds(
  { places, items }: { readonly places: number; readonly items: number },
  { secondsBetweenPlaces, secondsPerItem, leastPlaces }: WalkingSettings = WALKING_SETTINGS,
): number | null {
  return places < leastPlaces ? null : (places - 1) * secondsBetweenPlaces + Math.max(0, items - 1) * secondsPerItem;
}
