import type { Cadence } from '@zhiben/vocabulary/checks.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import '../check-tables.ts';
import { type SheetItem, STANDARD_SHEETS } from '../domain/standard-sheets.ts';

export interface Sheet {
  /** The place it was made for; null for the enterprise's general one. */
  readonly templateOf: string | null;
  readonly version: number;
  readonly items: readonly SheetItem[];
}

export interface Template extends Sheet {
  readonly cadence: Cadence;
  readonly madeAt: Date | null;
  readonly madeByName: string | null;
}

/** Every version of an enterprise's sheets, newest first, with the standard ones as version 0 at the end. */
export async function templatesOf(tx: Tx, enterpriseId: string): Promise<readonly Template[]> {
  const rows = await tx
    .selectFrom('check_templates')
    .selectAll()
    .where('enterprise_id', '=', enterpriseId)
    .orderBy('revision', 'desc')
    .execute();
  return [
    ...rows.map((row) => ({
      cadence: row.cadence,
      templateOf: row.template_of,
      version: row.revision,
      items: row.items,
      madeAt: row.made_at,
      madeByName: row.made_by_name,
    })),
    ...Object.entries(STANDARD_SHEETS).map(([cadence, items]) => ({
      cadence: cadence as Cadence,
      templateOf: null,
      version: 0,
      items,
      madeAt: null,
      madeByName: null,
    })),
  ];
}

/** The sheet a place is checked by now: its own, or the enterprise's general one, or the standard. */
export function currentSheet(templates: readonly Template[], cadence: Cadence, placeId: string): Sheet | undefined {
  const ofCadence = templates.filter((template) => template.cadence === cadence);
  return (
    ofCadence.find(({ templateOf }) => templateOf === placeId) ??
    ofCadence.find(({ templateOf }) => templateOf === null)
  );
}

/** The very version somebody has before them, if there is such a one for this place. */
export const sheetAt = (
  templates: readonly Template[],
  cadence: Cadence,
  {
    placeId,
    templateOf,
    version,
  }: { readonly placeId: string; readonly templateOf: string | null; readonly version: number },
): Sheet | undefined =>
  templateOf !== null && templateOf !== placeId
    ? undefined
    : templates.find(
        (template) =>
          template.cadence === cadence && template.templateOf === templateOf && template.version === version,
      );
