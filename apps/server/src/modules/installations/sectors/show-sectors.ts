import { Sector, SectorList, type SectorMember } from '@zhiben/contract/sectors.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { gradedInstallations } from '../graded-installations.ts';
import '../installation-tables.ts';
import type { InstallationsNeeds } from '../installations-needs.ts';
import { membersOf } from './sector-members.ts';

/** The plan names oil and gas storage alone; what else “2+X” stands for was not established, and is the office's to set. */
export const SHIPPED = {
  version: 0,
  sectors: [Sector.parse({ name: '油气储存企业', kinds: ['oil-depot', 'gas-supply'] })],
  reason: '产品自带的暂定名单：行动方案只写明油气储存企业，其余领域由本局设定',
  madeAt: null,
  madeByName: null,
};

export async function latestSectors({ tx }: Act) {
  const row = await tx.selectFrom('sector_lists').selectAll().orderBy('revision', 'desc').executeTakeFirst();
  if (row === undefined) return SHIPPED;
  return {
    version: row.revision,
    sectors: row.sectors.map((sector) => Sector.parse(sector)),
    reason: row.reason,
    madeAt: row.made_at.toISOString(),
    madeByName: row.made_by_name,
  };
}

/** The list that holds, with who falls into each sector, why, and when they were last inspected and rechecked. */
export async function showSectors(act: Act, needs: Pick<InstallationsNeeds, 'enterprisesOnFile'>): Promise<SectorList> {
  const list = await latestSectors(act);
  const enterprises = await needs.enterprisesOnFile(act.tx);
  const graded = await gradedInstallations(
    act.tx,
    enterprises.map(({ id }) => id),
  );
  const inspections = await inspectionsByEnterprise(act);
  const sectors = list.sectors.map((sector) => ({
    ...sector,
    members: membersOf(sector, enterprises).map(
      ({ enterprise: { id, name }, because }): SectorMember => ({
        enterpriseId: id,
        enterpriseName: name,
        because,
        levels: graded.get(id)?.map(({ level }) => level) ?? null,
        lastInspectedOn: inspections.get(id)?.madeOn ?? null,
        lastRecheckedOn: inspections.get(id)?.recheckedOn ?? null,
      }),
    ),
  }));
  return SectorList.parse({ ...list, sectors });
}

async function inspectionsByEnterprise({ tx }: Act) {
  const rows = await tx
    .selectFrom('joint_inspections')
    .groupBy('enterprise_id')
    .select(({ fn }) => ['enterprise_id', fn.max('made_on').as('madeOn'), fn.max('rechecked_on').as('recheckedOn')])
    .execute();
  return new Map(rows.map((row) => [row.enterprise_id, row]));
}
