import { JointInspection } from '@zhiben/contract/joint-inspections.ts';
import type { JointInspectionState } from '@zhiben/vocabulary/installations.ts';
import type { Selectable } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';
import type { JointInspectionsTable } from '../installation-tables.ts';
import type { InstallationsNeeds } from '../installations-needs.ts';
import { mergedInspections } from './merged-inspections.ts';

export type JointRow = Selectable<JointInspectionsTable>;
export type JointViewNeeds = Pick<InstallationsNeeds, 'enterpriseNames' | 'hazardNumbers' | 'openAmong'>;

export function stateOf({ made_on, rechecked_on }: Pick<JointRow, 'made_on' | 'rechecked_on'>): JointInspectionState {
  if (rechecked_on !== null) return 'rechecked';
  return made_on === null ? 'planned' : 'made';
}

export async function toViews(tx: Tx, rows: readonly JointRow[], needs: JointViewNeeds): Promise<JointInspection[]> {
  const hazardIds = rows.flatMap(({ hazard_ids }) => hazard_ids);
  const names = await needs.enterpriseNames(
    tx,
    rows.map(({ enterprise_id }) => enterprise_id),
  );
  const numbers = await needs.hazardNumbers(tx, hazardIds);
  const open = await needs.openAmong(tx, hazardIds);
  const merged = await mergedInspections(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) =>
    JointInspection.parse({
      id: row.id,
      enterpriseId: row.enterprise_id,
      enterpriseName: names.get(row.enterprise_id) ?? '',
      batch: row.batch,
      plannedOn: row.planned_on,
      bureauTeam: row.bureau_team,
      fireTeam: row.fire_team,
      items: row.items,
      state: stateOf(row),
      madeOn: row.made_on,
      results: row.results ?? [],
      hazards: row.hazard_ids.map((id) => ({ id, number: numbers.get(id) ?? '', open: open.has(id) })),
      recheckBy: row.recheck_by,
      recheckedOn: row.rechecked_on,
      recheckWords: row.recheck_words,
      mergedInto: merged.get(row.id) ?? null,
    }),
  );
}
