import type { Substance, UnitFacts } from '@zhiben/contract/installation-view.ts';
import { NAMED_SUBSTANCES } from '@zhiben/rules/standards/gb-18218-2018/named-substances.ts';

/** A line of the form while it is being filled in. */
export type SubstanceLine = Partial<{ [Field in keyof Substance]: Substance[Field] | null | undefined }>;

export interface UnitForm {
  readonly name: string;
  readonly kind: UnitFacts['kind'];
  readonly placeId?: UnitFacts['placeId'] | undefined;
  readonly residents?: number | null | undefined;
  readonly substances: readonly (SubstanceLine | undefined)[];
}

/** What was filled in, as it is sent. What was left empty is unknown, never none. */
export function factsOfForm({ name, kind, placeId, residents, substances }: UnitForm): UnitFacts {
  return {
    name,
    kind,
    placeId: placeId ?? null,
    residents: residents ?? null,
    substances: substances.map((line) => ({
      name: line?.name?.trim() || (nameOfRow(line?.namedRow) ?? ''),
      namedRow: line?.namedRow ?? null,
      categories: [...(line?.categories ?? [])],
      designTonnes: line?.designTonnes ?? null,
    })),
  };
}

const nameOfRow = (row: number | null | undefined): string | undefined =>
  NAMED_SUBSTANCES.find((substance) => substance.row === row)?.name;

/** Found by any part of the name or by the CAS number. */
export const NAMED_OPTIONS = NAMED_SUBSTANCES.map(({ row, name, cas, thresholdTonnes }) => ({
  value: row,
  label: `${name}${cas.length > 0 ? `　${cas.join('、')}` : ''}　Q=${thresholdTonnes}吨`,
}));
