import type { DeclaredFacts, RecordedFacts } from '@zhiben/contract/grading.ts';
import type { GradingFacts } from '@zhiben/rules/grading/grading-facts.ts';

/** Facts as the rules take them: what is null is not known. */
export const factsOf = (declared: DeclaredFacts, recorded: RecordedFacts): GradingFacts =>
  Object.fromEntries(
    Object.entries({ ...declared, ...recorded }).filter(([, value]) => value !== null && value !== undefined),
  ) as GradingFacts;
