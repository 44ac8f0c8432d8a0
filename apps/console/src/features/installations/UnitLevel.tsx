import { majorHazardLevelLabel } from '@zhiben/vocabulary/enterprises.ts';
import type { UnitStanding } from '@zhiben/vocabulary/installations.ts';
import { RiskTag } from '../../ui/RiskTag.tsx';

const TONE = { 1: 'red', 2: 'orange', 3: 'yellow', 4: 'blue' } as const;

interface UnitLevelProps {
  readonly standing: UnitStanding;
  readonly level: 1 | 2 | 3 | 4 | null;
}

/** The level by colour, shape and word. One that cannot be told is grey and hatched. */
export function UnitLevel({ standing, level }: UnitLevelProps) {
  if (level !== null) return <RiskTag tone={TONE[level]}>{majorHazardLevelLabel[level]}</RiskTag>;
  if (standing === 'below-threshold') return <span className="tag tag-final">未构成</span>;
  return <RiskTag tone="unknown">{standing === 'major-hazard' ? '构成，未定级' : '未判定'}</RiskTag>;
}
