import { addDays, officeDay } from './days.ts';
import type { HazardCase } from './hazard-case.ts';
import { type Random, randomFor } from './random.ts';
import { type Stage, stagesOf } from './story-stages.ts';

export interface DatedStage {
  readonly stage: Stage;
  readonly on: string;
}

/** The days of one story: when it was found, when reported, and when each stage came. */
export interface StoryDays {
  readonly foundOn: string;
  readonly reportedOn: string;
  readonly stages: readonly DatedStage[];
}

/** How many days each stage takes after the one before: at least, at most. */
const TAKES: Readonly<Record<Stage, readonly [number, number]>> = {
  suspect: [1, 3],
  'judge-general': [1, 4],
  judge: [2, 5],
  dismiss: [2, 5],
  stop: [0, 0],
  list: [1, 3],
  plan: [4, 9],
  extend: [12, 16],
  rectify: [10, 25],
  reject: [1, 3],
  accept: [1, 4],
  apply: [1, 3],
  return: [3, 8],
  'write-off': [3, 8],
  resume: [1, 2],
  reopen: [25, 60],
};
const GENERAL_RECTIFIED: readonly [number, number] = [3, 9];
const LATE_DAYS = 40;

/** Days of a story that has not run past today. What would lie in the future has not happened yet. */
export function daysOf(hazard: HazardCase, today: string, seed: number): StoryDays | undefined {
  const asIfFoundOn = (foundOn: string) => daysFrom(foundOn, hazard, randomFor(seed, hazard.description));
  if (hazard.foundOn !== undefined) return upTo(today, asIfFoundOn(hazard.foundOn));

  const lastMoveOn = addDays(today, -(hazard.movedDaysAgo ?? 0));
  for (let foundOn = lastMoveOn; ; foundOn = addDays(foundOn, -1)) {
    const days = asIfFoundOn(officeDay(foundOn));
    if ((days.stages.at(-1)?.on ?? days.reportedOn) <= lastMoveOn) return days;
  }
}

function daysFrom(foundOn: string, hazard: HazardCase, chance: Random): StoryDays {
  const reportedOn = officeDay(addDays(foundOn, chance.between(0, 1)));
  let on = reportedOn;
  const stages = stagesOf(hazard).map((stage) => {
    const late = stage === 'rectify' && hazard.twists?.includes('late') ? LATE_DAYS : 0;
    const [least, most] = stage === 'rectify' && hazard.level === 'general' ? GENERAL_RECTIFIED : TAKES[stage];
    on = officeDay(addDays(on, chance.between(least, most) + late));
    return { stage, on };
  });
  return { foundOn, reportedOn, stages };
}

function upTo(today: string, days: StoryDays): StoryDays | undefined {
  if (days.reportedOn > today) return undefined;
  return { ...days, stages: days.stages.filter(({ on }) => on <= today) };
}
