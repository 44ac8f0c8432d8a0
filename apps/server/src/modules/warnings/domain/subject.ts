import type { AlarmChange } from '@zhiben/vocabulary/alarm-change.ts';

type Located = Pick<AlarmChange, 'equipment' | 'placeId' | 'pointId'>;

/** What an alarm belongs to: its equipment, else its place, else the point itself. One warning is open for each. */
export function subjectOf({ equipment, placeId, pointId }: Located): string {
  if (equipment !== null) return `equipment:${equipment}`;
  return placeId === null ? `point:${pointId}` : `place:${placeId}`;
}
