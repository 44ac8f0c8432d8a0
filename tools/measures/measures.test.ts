import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MEASURES } from './measures.ts';
import { measuresPage } from './measures-page.ts';

const ROOT = join(import.meta.dirname, '../..');
const ROOMS = ['apps/server/src/modules', 'apps/server/src/platform', 'packages'];
const PLAN = [
  ...Array.from({ length: 18 }, (_, index) => String(index + 1)),
  '20',
  '四（一）',
  '四（二）',
  '四（三）',
  '四（四）',
];

const working = MEASURES.filter(({ state }) => state === 'works');

describe('the measures of the action plan', () => {
  test('are all there, in the plan’s order', () => {
    expect([...new Set(MEASURES.map(({ plan }) => plan))]).toEqual(PLAN);
  });

  test('stand in docs/measures.md as the data says', () => {
    expect(readFileSync(join(ROOT, 'docs/measures.md'), 'utf8')).toBe(measuresPage(MEASURES));
  });

  test('work only where a room, a screen and a proof exist', () => {
    const hollow = working.filter(({ modules, screens, tests }) => {
      const rooms = modules.every((module) => ROOMS.some((room) => existsSync(join(ROOT, room, module))));
      return (
        !rooms || screens.length === 0 || tests.length === 0 || !tests.every((path) => existsSync(join(ROOT, path)))
      );
    });
    expect(hollow).toEqual([]);
  });

  test('claim no proof while they are only planned', () => {
    const boasting = MEASURES.filter(
      ({ state, screens, tests }) => state === 'planned' && screens.length + tests.length > 0,
    );
    expect(boasting).toEqual([]);
  });
});
