import { type CategorySymbol, hazardCategory } from './hazard-categories.ts';
import { namedSubstance } from './named-substances.ts';
import { betaOfToxicGas } from './toxic-gases.ts';

/** A substance in a unit, as somebody has recorded it. `null` and an empty list are facts nobody has established. */
export interface SubstanceInUnit {
  readonly name: string;
  /** Its row in table 1, where the table names it. */
  readonly namedRow: number | null;
  /** Its categories in table 2. */
  readonly categories: readonly CategorySymbol[];
  /** The greatest quantity that the design lets be present, in tonnes. */
  readonly designTonnes: number | null;
}

/** Where a figure was read. */
export interface TableRow {
  readonly table: 1 | 2 | 3 | 4;
  readonly row: string;
}

/** What one substance adds, each figure with its row; null where it cannot be told. */
export interface SubstanceReckoning {
  readonly name: string;
  readonly designTonnes: number | null;
  readonly thresholdTonnes: number | null;
  readonly thresholdFrom: TableRow | null;
  /** q/Q */
  readonly ratio: number | null;
  readonly beta: number | null;
  readonly betaFrom: TableRow | null;
  /** β·q/Q */
  readonly weighted: number | null;
  /** What has to be established before it can be reckoned, in words a person reads. */
  readonly missing: readonly string[];
}

interface Figure {
  readonly value: number;
  readonly from: TableRow;
}

export function reckonSubstance(substance: SubstanceInUnit): SubstanceReckoning {
  const { name, designTonnes } = substance;
  const threshold = thresholdOf(substance);
  const beta = betaOf(substance);
  const tonnes = isQuantity(designTonnes) ? designTonnes : null;
  const ratio = threshold === null || tonnes === null ? null : tonnes / threshold.value;
  return {
    name,
    designTonnes,
    thresholdTonnes: threshold?.value ?? null,
    thresholdFrom: threshold?.from ?? null,
    ratio,
    beta: beta?.value ?? null,
    betaFrom: beta?.from ?? null,
    weighted: ratio === null || beta === null ? null : ratio * beta.value,
    missing: [
      ...(tonnes === null ? [`${name}的设计最大量`] : []),
      ...(threshold === null || beta === null ? [`${name}的危险性类别`] : []),
    ],
  };
}

const isQuantity = (tonnes: number | null): tonnes is number =>
  tonnes !== null && Number.isFinite(tonnes) && tonnes >= 0;

/** Table 1 goes before table 2; of several categories the lowest quantity decides. */
function thresholdOf({ namedRow, categories }: SubstanceInUnit): Figure | null {
  if (namedRow !== null) {
    const named = namedSubstance(namedRow);
    return named === undefined ? null : { value: named.thresholdTonnes, from: { table: 1, row: String(namedRow) } };
  }
  const [lowest] = categories.map(hazardCategory).toSorted((one, other) => one.thresholdTonnes - other.thresholdTonnes);
  return lowest === undefined ? null : { value: lowest.thresholdTonnes, from: { table: 2, row: lowest.symbol } };
}

/** Table 3 goes before table 4; of several categories the highest β is taken, so that none is graded too low. */
function betaOf({ namedRow, categories }: SubstanceInUnit): Figure | null {
  const gas = namedRow === null ? undefined : betaOfToxicGas(namedRow);
  if (gas !== undefined) return { value: gas, from: { table: 3, row: String(namedRow) } };
  const [highest] = categories.map(hazardCategory).toSorted((one, other) => other.beta - one.beta);
  return highest === undefined ? null : { value: highest.beta, from: { table: 4, row: highest.symbol } };
}
