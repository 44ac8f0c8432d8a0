import type { DoubtSide, DoubtView } from '@zhiben/contract/authenticity.ts';
import { doubtKindLabel, doubtStateLabel } from '@zhiben/vocabulary/doubts.ts';
import { type WorkbookColumn, writeWorkbook } from '../../../platform/documents/write-workbook.ts';

const sideWords = (side: DoubtSide | null) => side && `${side.title}（${side.enterpriseName}）`;

const CLOCK = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' });
const localTime = (at: string | undefined) => (at === undefined ? null : CLOCK.format(new Date(at)));

const COLUMNS: readonly WorkbookColumn<DoubtView>[] = [
  { header: '存疑情形', width: 26, text: ({ kind }) => doubtKindLabel[kind] },
  { header: '状态', width: 10, text: ({ state }) => doubtStateLabel[state] },
  { header: '企业', width: 34, text: ({ subject }) => subject.enterpriseName },
  { header: '对象', width: 40, text: ({ subject }) => sideWords(subject) },
  { header: '对照', width: 40, text: ({ other }) => sideWords(other) },
  { header: '重合比例', width: 10, number: ({ facts }) => facts.likeness ?? null },
  { header: '相机时间', width: 20, text: ({ facts }) => localTime(facts.cameraAt) },
  { header: '发现时间', width: 20, text: ({ firstSeenAt }) => localTime(firstSeenAt) },
  { header: '核实人', width: 12, text: ({ settled }) => settled?.by ?? null },
  { header: '核实说明', width: 40, text: ({ settled }) => settled?.words ?? null },
];

export const exportDoubts = (doubts: readonly DoubtView[]): Promise<Buffer> =>
  writeWorkbook({ sheet: '存疑清单', columns: COLUMNS, rows: doubts });
