import type { MajorHazardLevel } from '../../enterprise-facts.ts';
import { alphaFor, levelFor } from './levels.ts';
import { reckonSubstance, type SubstanceInUnit, type SubstanceReckoning } from './reckon-substance.ts';

/** A production or storage unit (生产单元、储存单元) as it is on record. */
export interface UnitFacts {
  readonly substances: readonly SubstanceInUnit[];
  /** Permanent residents within 500 m outside the plant's boundary; null where nobody has counted, which is not none. */
  readonly residentsWithin500m: number | null;
}

/** Whether the unit is a major-hazard installation (重大危险源), and of which level. */
export type UnitStanding = 'major-hazard' | 'below-threshold' | 'undetermined';

/** The whole reckoning, so that a person can check it line by line. */
export interface UnitGrading {
  readonly standing: UnitStanding;
  /** Only a major-hazard installation whose facts are all known has one. */
  readonly level: MajorHazardLevel | null;
  readonly substances: readonly SubstanceReckoning[];
  /** ∑q/Q of what is known. Complete only when nothing is missing. */
  readonly s: number;
  readonly alpha: number | null;
  /** α·∑β·q/Q; null while anything that it needs is missing. */
  readonly r: number | null;
  readonly missing: readonly string[];
}

/**
 * Identifies and grades one unit. S ≥ 1 makes it a major-hazard installation even while other substances are unknown, because
 * none of them can take anything away; below 1 is only said when nothing is missing.
 */
export function gradeUnit({ substances, residentsWithin500m }: UnitFacts): UnitGrading {
  const reckoned = substances.map(reckonSubstance);
  const missing = substances.length === 0 ? ['危险化学品的种类和设计最大量'] : reckoned.flatMap((one) => one.missing);
  const s = settled(sum(reckoned.map(({ ratio }) => ratio ?? 0)));
  const standing = standingOf(s, substances.length > 0 && reckoned.every(({ ratio }) => ratio !== null));
  const alpha = residentsWithin500m === null ? null : (alphaFor(residentsWithin500m) ?? null);
  const lacking = [...missing, ...(standing !== 'below-threshold' && alpha === null ? ['厂界外500米内常住人口'] : [])];

  const graded = standing === 'major-hazard' && lacking.length === 0;
  const r = graded ? settled((alpha ?? 0) * sum(reckoned.map(({ weighted }) => weighted ?? 0))) : null;
  return {
    standing,
    level: r === null ? null : (levelFor(r) ?? null),
    substances: reckoned,
    s,
    alpha,
    r,
    missing: standing === 'below-threshold' ? [] : lacking,
  };
}

function standingOf(s: number, complete: boolean): UnitStanding {
  if (s >= 1) return 'major-hazard';
  return complete ? 'below-threshold' : 'undetermined';
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

/** Sums of decimal fractions miss a boundary by a hair: 0.1 + 0.2 + 0.7 must be 1. */
const settled = (figure: number): number => Math.round(figure * 1e9) / 1e9;
