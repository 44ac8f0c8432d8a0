import { wholeName } from './enterprise-name.ts';
import { type Comparable, findingDuplicates } from './find-duplicates.ts';
import type { RecordedHazard, RowDuplicate } from './register-reading.ts';

/** What of a row tells whether it is a duplicate. */
export interface RowToCompare {
  readonly rowNumber: number;
  readonly enterpriseId: string | undefined;
  readonly enterpriseText: string;
  readonly description: string | null;
  readonly foundOn: string | null;
}

/**
 * Duplicates by row number, enterprise by enterprise; each step tells `told` again, so that others can be served.
 * Rows whose enterprise is not yet known are compared under the name they give.
 */
export function* comparingRows(
  rows: readonly RowToCompare[],
  onRecord: readonly RecordedHazard[],
  told: number,
): Generator<number, ReadonlyMap<number, readonly RowDuplicate[]>, void> {
  const telling = rows.map(toldByRow);
  const recorded = onRecord.map(
    (hazard): Comparable<RowDuplicate['of']> => ({
      key: { kind: 'hazard', hazardId: hazard.id },
      enterprise: hazard.enterpriseId,
      description: hazard.description,
      foundOn: hazard.foundOn,
    }),
  );
  const source = new Map([...recorded, ...telling].map((item) => [item.key, item]));

  const found = new Map<number, readonly RowDuplicate[]>();
  for (const step of findingDuplicates(telling, recorded)) {
    if (step === undefined) {
      yield told;
      continue;
    }
    const [key, duplicates] = step;
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
