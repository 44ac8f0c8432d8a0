import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCE = join(import.meta.dirname, '../../apps/console/src');
/** The pages of the public are loaded without the console. */
const ANOTHER_PAGE = /^(tip-off|notice-board|verification|publications)\//;

test('a class is dressed in one file, so that a room which is opened changes nothing elsewhere', () => {
  const dressedIn = new Map<string, Set<string>>();
  for (const file of globSync('**/*.css', { cwd: SOURCE }).filter((path) => !ANOTHER_PAGE.test(path))) {
    const text = readFileSync(join(SOURCE, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/^(\.[\w-]+) \{/gm)) {
      dressedIn.set(name, (dressedIn.get(name) ?? new Set()).add(file));
    }
  }
  const twice = [...dressedIn].filter(([, files]) => files.size > 1).map(([name, files]) => [name, ...files]);

  expect(dressedIn.size).toBeGreaterThan(50);
  expect(twice).toEqual([]);
});
