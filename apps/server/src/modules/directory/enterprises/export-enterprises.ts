import type { Installation } from '@zhiben/contract/directory.ts';
import {
  enterpriseKindLabel,
  locationKindLabel,
  majorHazardLevelLabel,
  ownershipLabel,
  standardizationLabel,
} from '@zhiben/vocabulary/enterprises.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import { type WorkbookColumn, writeWorkbook } from '../../../platform/documents/write-workbook.ts';
import type { DirectoryNeeds, OpenHazards } from '../directory-needs.ts';
import type { Enterprise } from './enterprise.ts';
import { type EnterpriseFilter, eachEnterprise } from './find-enterprises.ts';
import { profileLabel } from './profile-labels.ts';

interface Row extends Enterprise {
  readonly hazards: OpenHazards | undefined;
}

/** The files as an office keeps them. Empty is "not recorded"; 无 is "recorded as none". */
const COLUMNS: readonly WorkbookColumn<Row>[] = [
  { header: profileLabel.name, width: 34, text: ({ name }) => name },
  { header: profileLabel.aliases, width: 24, text: ({ aliases }) => aliases.join('；') },
  { header: profileLabel.creditCode, width: 22, text: ({ creditCode }) => creditCode },
  { header: profileLabel.kind, width: 26, text: ({ kind }) => enterpriseKindLabel[kind] },
  { header: profileLabel.hasStorage, width: 10, text: ({ hasStorage }) => yesOrNo(hasStorage) },
  { header: profileLabel.ownership, width: 12, text: ({ ownership }) => ownership && ownershipLabel[ownership] },
  {
    header: profileLabel.locationKind,
    width: 16,
    text: ({ locationKind }) => locationKind && locationKindLabel[locationKind],
  },
  { header: profileLabel.hazardousProcesses, width: 26, text: (row) => listed(row.hazardousProcesses) },
  { header: profileLabel.installations, width: 32, text: (row) => listed(row.installations?.map(inWords) ?? null) },
  {
    header: profileLabel.standardization,
    width: 12,
    text: ({ standardization }) => standardization && standardizationLabel[standardization],
  },
  { header: profileLabel.township, width: 14, text: ({ township }) => township },
  { header: profileLabel.address, width: 36, text: ({ address }) => address },
  { header: profileLabel.principalName, width: 12, text: ({ principalName }) => principalName },
  { header: profileLabel.phone, width: 16, text: ({ phone }) => phone },
  { header: '未销重大隐患', width: 10, number: ({ hazards }) => hazards?.openMajor ?? 0 },
  { header: '未销一般隐患', width: 10, number: ({ hazards }) => hazards?.openGeneral ?? 0 },
  { header: '待判定或待核实隐患', width: 16, number: ({ hazards }) => hazards?.undetermined ?? 0 },
  { header: '更新日期', width: 12, day: ({ updatedAt }) => dayOf(updatedAt) },
];

/** The enterprises that fit, as an Excel workbook. */
export async function exportEnterprises(
  tx: Tx,
  filter: EnterpriseFilter,
  { openHazards, gradedInstallations }: Pick<DirectoryNeeds, 'openHazards' | 'gradedInstallations'>,
): Promise<Buffer> {
  const rows: Row[] = [];
  for await (const enterprises of eachEnterprise(tx, filter)) {
    const ids = enterprises.map(({ id }) => id);
    const hazards = await openHazards(tx, ids);
    const graded = await gradedInstallations(tx, ids);
    for (const enterprise of enterprises) {
      const installations = graded.get(enterprise.id) ?? enterprise.installations;
      rows.push({
        ...enterprise,
        installations: installations && [...installations],
        hazards: hazards.get(enterprise.id),
      });
    }
  }
  return writeWorkbook({ sheet: '企业档案', columns: COLUMNS, rows });
}

function yesOrNo(fact: boolean | null): string | null {
  if (fact === null) return null;
  return fact ? '是' : '否';
}

function listed(items: readonly string[] | null): string | null {
  return items?.length === 0 ? '无' : (items?.join('；') ?? null);
}

const inWords = ({ name, level }: Installation): string =>
  `${name}（${level === null ? '未定级' : majorHazardLevelLabel[level]}）`;
