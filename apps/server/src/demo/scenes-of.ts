import type { HazardMove, HazardStory } from '@zhiben/county/hazard-story.ts';

/** One act on one hazard: a move, or without one its report. */
interface Scene {
  readonly at: Date;
  readonly story: HazardStory;
  readonly move?: HazardMove;
}

/** Every act of every story in the order of time, as the ledger would have taken them down. */
export function scenesOf(stories: readonly HazardStory[]): readonly Scene[] {
  return stories
    .flatMap((story): Scene[] => [
      { at: story.report.at, story },
      ...story.moves.map((move) => ({ at: move.at, story, move })),
    ])
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
}
