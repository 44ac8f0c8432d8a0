import { declineReasonLabel, tipOffStateLabel } from '@zhiben/vocabulary/tip-offs.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { type WorkbookColumn, writeWorkbook } from '../../../platform/documents/write-workbook.ts';
import type { TipOff } from '../domain/tip-off.ts';
import type { TipOffsNeeds } from '../tip-offs-needs.ts';
import { eachTipOff, type TipOffFilter } from './find-tip-offs.ts';

interface Row {
  readonly tipOff: TipOff;
  readonly enterpriseName: string | null;
  readonly hazardNumber: string | null;
}

/** The register of tip-offs. Who reported is no column of it. */
const COLUMNS: readonly WorkbookColumn<Row>[] = [
  { header: '举报编号', width: 18, text: ({ tipOff }) => tipOff.number },
  { header: '收到日期', width: 12, day: ({ tipOff }) => dayOf(tipOff.receivedAt) },
  { header: '企业名称', width: 30, text: ({ enterpriseName }) => enterpriseName },
  { header: '地点', width: 24, text: ({ tipOff }) => tipOff.location },
  { header: '举报内容', width: 60, text: ({ tipOff }) => tipOff.description },
  { header: '状态', width: 10, text: ({ tipOff }) => tipOffStateLabel[tipOff.state] },
  { header: '办理期限', width: 12, day: ({ tipOff }) => tipOff.dueAt && dayOf(tipOff.dueAt) },
  { header: '隐患编号', width: 18, text: ({ hazardNumber }) => hazardNumber },
  { header: '移送部门', width: 20, text: ({ tipOff }) => tipOff.referredTo },
  {
    header: '不予受理原因',
    width: 24,
    text: ({ tipOff }) => tipOff.declinedBecause && declineReasonLabel[tipOff.declinedBecause],
  },
  {
    header: '是否属实',
    width: 10,
    text: ({ tipOff }) => (tipOff.verified === null ? null : tipOff.verified ? '属实' : '不属实'),
  },
  { header: '答复', width: 50, text: ({ tipOff }) => tipOff.answer },
  { header: '办理日期', width: 12, day: ({ tipOff }) => tipOff.decidedAt && dayOf(tipOff.decidedAt) },
];

/** The tip-offs that fit, as an Excel workbook. */
export async function exportTipOffs(
  act: Act,
  filter: TipOffFilter,
  { enterpriseNames, hazardNumbers }: Pick<TipOffsNeeds, 'enterpriseNames' | 'hazardNumbers'>,
): Promise<Buffer> {
  const rows: Row[] = [];
  for await (const tipOffs of eachTipOff(act, filter)) {
    const names = await enterpriseNames(
      act.tx,
      tipOffs.flatMap(({ enterpriseId }) => enterpriseId ?? []),
    );
    const numbers = await hazardNumbers(
      act.tx,
      tipOffs.flatMap(({ hazardId }) => hazardId ?? []),
    );
    for (const tipOff of tipOffs) {
      rows.push({
        tipOff,
        enterpriseName: names.get(tipOff.enterpriseId ?? '') ?? null,
        hazardNumber: numbers.get(tipOff.hazardId ?? '') ?? null,
      });
    }
  }
  return writeWorkbook({ sheet: '群众举报台账', columns: COLUMNS, rows });
}
