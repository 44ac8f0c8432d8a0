import { expect, test } from 'vitest';
import { consequencesMissing } from './consequences.ts';

test('an untrue rectification calls for interview, bulletin and case; the second time for an exposure too', () => {
  expect(consequencesMissing([], 1, 2)).toEqual(['interview', 'bulletin', 'case']);
  expect(consequencesMissing(['interview', 'case'], 1, 2)).toEqual(['bulletin']);
  expect(consequencesMissing(['interview', 'bulletin', 'case'], 2, 2)).toEqual(['exposure']);
  expect(consequencesMissing(['interview', 'bulletin', 'case', 'exposure'], 3, 2)).toEqual([]);
});
