import { type HazardLevel, hazardLevelLabel } from '@zhiben/vocabulary/hazards.ts';
import { RiskTag } from './RiskTag.tsx';
import type { RiskTone } from './theme.ts';

const toneOf: Readonly<Record<HazardLevel, RiskTone>> = { major: 'red', suspected: 'orange', general: 'yellow' };

/** The level of a hazard by colour, shape and word; not yet judged is grey and hatched. */
export function LevelTag({ level }: { readonly level: HazardLevel | null }) {
  if (level === null) return <RiskTag tone="unknown">未判定</RiskTag>;
  return <RiskTag tone={toneOf[level]}>{hazardLevelLabel[level]}</RiskTag>;
}
