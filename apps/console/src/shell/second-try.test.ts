import { beforeEach, expect, test } from 'vitest';
import { codeDidNotArrive, mayTryAgain } from './second-try.ts';

test.each([
  'Failed to fetch dynamically imported module: http://127.0.0.1/assets/BoardPage-x1.js',
  'error loading dynamically imported module: http://127.0.0.1/assets/BoardPage-x1.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/board-x1.css',
])('a page whose code did not arrive is told from one that broke: %s', (message) => {
  expect(codeDidNotArrive(new TypeError(message))).toBe(true);
});

test('a mistake within a page is not tried again', () => {
  expect(codeDidNotArrive(new TypeError("Cannot read properties of undefined (reading 'name')"))).toBe(false);
  expect(codeDidNotArrive({ status: 404 })).toBe(false);
});

const minute = 60_000;
let notes: Map<string, string>;
const storage = {
  getItem: (key: string) => notes.get(key) ?? null,
  setItem: (key: string, value: string) => void notes.set(key, value),
};
beforeEach(() => {
  notes = new Map();
});

test('a page is tried again by itself once, and not in a circle', () => {
  expect(mayTryAgain('/board', storage, 0)).toBe(true);
  expect(mayTryAgain('/board', storage, 5_000)).toBe(false);
  expect(mayTryAgain('/ledger', storage, 5_000)).toBe(true);
});

test('a later failure of the same page is a new one', () => {
  mayTryAgain('/board', storage, 0);
  expect(mayTryAgain('/board', storage, 2 * minute)).toBe(true);
});

test('where the browser keeps no notes, the person is asked instead', () => {
  const closed = {
    getItem: () => {
      throw new Error('SecurityError');
    },
    setItem: () => {},
  };
  expect(mayTryAgain('/board', closed, 0)).toBe(false);
});
