import { wholeName } from './enterprise-name.ts';
import { type Comparable, findDuplicates } from './find-duplicates.ts';
import type { RecordedHazard, RowDuplicate } from './register-reading.ts';

/** What of a row tells whether it is a duplicate. */
export interface RowToCompare {
  readonly rowNumber: number;
  readonly enterpriseId: string | undefined;
  readonly enterpriseText: string;
  readonly description: string | null;
  readonly foundOn: string | null;
}

/** Duplicates by row number. Rows whose enterprise is not yet known are compared under the name they give. */
export function rowDuplicates(
  rows: readonly RowToCompare[],
  onRecord: readonly RecordedHazard[],
): ReadonlyMap<number, readonly RowDuplicate[]> {
  const told = rows.map(toldByRow);
  const recorded = onRecord.map(
    (hazard): Comparable<RowDuplicate['of']> => ({
      key: { kind: 'hazard', hazardId: hazard.id },
      enterprise: hazard.enterpriseId,
      description: hazard.description,
      foundOn: hazard.foundOn,
    }),
  );
  const source = new Map([...recorded, ...told].map((item) => [item.key, item]));

  const found = new Map<number, readonly RowDuplicate[]>();
  for (const [key, duplicates] of findDuplicates(told, recorded)) {
    if (key.kind !== 'row') continue;
    const shown = duplicates.map(({ key: of, score, reasons }) => {
      const { description = '', foundOn } = source.get(of) ?? {};
      return { of, description, foundOn, score, reasons };
    });
    found.set(key.rowNumber, shown);
  }
  return found;
}

const toldByRow = (row: RowToCompare): Comparable<RowDuplicate['of']> => ({
  key: { kind: 'row', rowNumber: row.rowNumber },
  enterprise: row.enterpriseId ?? `?${wholeName(row.enterpriseText)}`,
  description: row.description ?? '',
  foundOn: row.foundOn ?? undefined,
});
