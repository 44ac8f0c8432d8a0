import { district } from '@zhiben/county/district.ts';
import { hazardStories } from '@zhiben/county/hazards.ts';
import { expect, test } from 'vitest';
import { scenesOf } from './scenes-of.ts';

const stories = hazardStories(district(), '2026-11-23');
const scenes = scenesOf(stories);

test('the acts of all hazards follow one another in time, though their lives overlap', () => {
  const times = scenes.map(({ at }) => at.getTime());

  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(scenes.map(({ story }) => story.key)).not.toEqual(
    stories.flatMap(({ key, moves }) => [key, ...moves.map(() => key)]),
  );
});

test('each hazard is reported first and then moved as its story tells', () => {
  for (const story of stories) {
    const acts = scenes.filter((scene) => scene.story === story).map(({ move }) => move);
    expect(acts).toEqual([undefined, ...story.moves]);
  }
});
