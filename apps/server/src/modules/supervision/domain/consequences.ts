import { Consequence, type LetterKind } from '@zhiben/vocabulary/supervision.ts';

/** Which consequence a letter is. */
export const CONSEQUENCE_OF: Readonly<Partial<Record<LetterKind, Consequence>>> = {
  'interview-notice': 'interview',
  bulletin: 'bulletin',
  exposure: 'exposure',
};

/** What an untrue rectification still calls for: exposure only once the times add up. */
export function consequencesMissing(
  taken: readonly Consequence[],
  times: number,
  repeatedTimes: number,
): Consequence[] {
  return Consequence.options.filter((one) => !taken.includes(one) && (one !== 'exposure' || times >= repeatedTimes));
}
