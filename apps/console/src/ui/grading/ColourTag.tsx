import { type GradingStanding, gradingStandingLabel } from '@zhiben/vocabulary/grading.ts';
import { RiskTag } from '../RiskTag.tsx';

/** The colour with its word. What is open or was never graded is grey and hatched. */
export function ColourTag({ standing }: { readonly standing: GradingStanding }) {
  const tone = standing === 'pending' || standing === 'ungraded' ? 'unknown' : standing;
  return <RiskTag tone={tone}>{gradingStandingLabel[standing]}</RiskTag>;
}
