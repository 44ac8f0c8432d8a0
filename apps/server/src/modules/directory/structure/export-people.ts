import type { OrgUnitView } from '@zhiben/contract/directory-structure.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import { type WorkbookColumn, writeWorkbook } from '../../../platform/documents/write-workbook.ts';
import type { DirectoryNeeds } from '../directory-needs.ts';
import { showStructure } from './show-structure.ts';

interface Row {
  readonly name: string;
  readonly post: string;
  readonly units: string;
  readonly phone: string | null;
  readonly hasAccount: boolean;
}

const COLUMNS: readonly WorkbookColumn<Row>[] = [
  { header: '姓名', width: 14, text: ({ name }) => name },
  { header: '职务', width: 20, text: ({ post }) => post },
  { header: '所属单元', width: 40, text: ({ units }) => units },
  { header: '联系电话', width: 18, text: ({ phone }) => phone },
  { header: '账号', width: 10, text: ({ hasAccount }) => (hasAccount ? '有' : '无') },
];

/** Who works at an enterprise and where, as an Excel workbook. */
export async function exportPeople(
  tx: Tx,
  enterpriseId: string,
  needs: Pick<DirectoryNeeds, 'accountHolders'>,
): Promise<Buffer> {
  const { orgUnits, people } = await showStructure(tx, enterpriseId, {}, needs);
  const rows = people.map((person) => ({ ...person, units: pathTo(person.orgUnitId, orgUnits) }));
  return writeWorkbook({ sheet: '人员名册', columns: COLUMNS, rows });
}

/** From the highest unit down: 一厂 / 二车间 / 甲班. */
function pathTo(unitId: string | null, units: readonly OrgUnitView[]): string {
  const unit = units.find(({ id }) => id === unitId);
  if (unit === undefined) return '';
  return [pathTo(unit.parentId, units), unit.name].filter((part) => part !== '').join(' / ');
}
