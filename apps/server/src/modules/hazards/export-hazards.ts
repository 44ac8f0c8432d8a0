import {
  hazardChannelLabel,
  hazardLevelLabel,
  hazardStateLabel,
  listingLevelLabel,
} from '@zhiben/vocabulary/hazards.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Act } from '../../platform/db/scope.ts';
import { type WorkbookColumn, writeWorkbook } from '../../platform/documents/write-workbook.ts';
import type { Hazard } from './domain/hazard.ts';
import { waitingFor } from './domain/next-duty.ts';
import { eachHazard, type HazardFilter } from './find-hazards.ts';
import { toView } from './hazard-view.ts';

interface Row {
  readonly hazard: Hazard;
  readonly enterpriseName: string;
  readonly criterionTitle: string | null;
}

/** The register as offices keep it, with the wording of its columns. */
const COLUMNS: readonly WorkbookColumn<Row>[] = [
  { header: '隐患编号', width: 18, text: ({ hazard }) => hazard.number },
  { header: '企业名称', width: 30, text: ({ enterpriseName }) => enterpriseName },
  { header: '隐患描述', width: 50, text: ({ hazard }) => hazard.description },
  { header: '部位', width: 16, text: ({ hazard }) => hazard.location },
  { header: '隐患等级', width: 10, text: ({ hazard }) => hazard.level && hazardLevelLabel[hazard.level] },
  { header: '判定情形', width: 36, text: ({ criterionTitle }) => criterionTitle },
  { header: '排查渠道', width: 14, text: ({ hazard }) => hazardChannelLabel[hazard.channel] },
  { header: '发现日期', width: 12, day: ({ hazard }) => hazard.foundOn },
  { header: '检查人', width: 14, text: ({ hazard }) => hazard.foundBy },
  { header: '挂牌', width: 10, text: ({ hazard }) => hazard.listingLevel && listingLevelLabel[hazard.listingLevel] },
  { header: '整改措施', width: 36, text: ({ hazard }) => hazard.plan?.measures ?? null },
  { header: '整改责任人', width: 12, text: ({ hazard }) => hazard.plan?.responsiblePerson ?? null },
  { header: '整改时限', width: 12, day: ({ hazard }) => hazard.rectifyBy },
  { header: '状态', width: 12, text: ({ hazard }) => hazardStateLabel[hazard.state] },
  { header: '待办方', width: 10, text: ({ hazard }) => waitingFor(hazard.state) },
  { header: '核销日期', width: 12, day: ({ hazard }) => hazard.closedAt && dayOf(hazard.closedAt) },
];

/** The hazards that fit, as an Excel workbook. */
export async function exportHazards(
  act: Act,
  filter: HazardFilter,
  enterpriseNames: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<Buffer> {
  const rows: Row[] = [];
  for await (const hazards of eachHazard(act, filter)) {
    const names = await enterpriseNames(hazards.map((hazard) => hazard.enterpriseId));
    for (const hazard of hazards) {
      const enterpriseName = names.get(hazard.enterpriseId) ?? '';
      rows.push({ hazard, enterpriseName, criterionTitle: toView(hazard, enterpriseName, act.now).criterionTitle });
    }
  }
  return writeWorkbook({ sheet: '隐患台账', columns: COLUMNS, rows });
}
