import type { LetterKind, ProposalRule } from '@zhiben/vocabulary/supervision.ts';

/** What an office decides for itself. No standard gives these numbers, so all of them are settings. */
export interface Settings {
  readonly answerWorkingDays: number;
  readonly reviewWorkingDays: number;
  readonly nearPercent: number;
  readonly repeatedTimes: number;
  readonly repeatedMonths: number;
  readonly checksDays: number;
  /** Which letters each rule calls for; none switches it off. */
  readonly letters: Readonly<Record<ProposalRule, readonly LetterKind[]>>;
}

export const DEFAULT_SETTINGS: Settings = {
  answerWorkingDays: 5,
  reviewWorkingDays: 5,
  nearPercent: 80,
  repeatedTimes: 2,
  repeatedMonths: 12,
  checksDays: 7,
  letters: {
    'rectification-near': ['urging-letter'],
    'rectification-late': ['interview-notice'],
    'order-unmet': ['urging-letter'],
    'false-rectification': ['interview-notice', 'bulletin'],
    repeated: ['exposure'],
    'checks-missed': ['urging-letter'],
  },
};
