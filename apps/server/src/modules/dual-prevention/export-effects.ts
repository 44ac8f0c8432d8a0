import type { EffectFigures, EffectRow } from '@zhiben/contract/dual-prevention.ts';
import { effectResultLabel, effectStandingLabel, vetoItemLabel } from '@zhiben/vocabulary/dual-prevention.ts';
import { type WorkbookColumn, writeWorkbook } from '../../platform/documents/write-workbook.ts';
import { resultOf } from './find-effects.ts';

const number = (header: string, of: (figures: EffectFigures) => number | null): WorkbookColumn<EffectRow> => ({
  header,
  width: 12,
  number: ({ figures }) => (figures === null ? null : of(figures)),
});

/** The parts as the guide stores them. */
const COLUMNS: readonly WorkbookColumn<EffectRow>[] = [
  { header: '企业名称', width: 34, text: ({ enterpriseName }) => enterpriseName },
  { header: '周一', width: 12, day: ({ weekOn }) => weekOn },
  { header: '周日', width: 12, day: ({ untilOn }) => untilOn },
  { header: '状态', width: 14, text: ({ standing }) => effectStandingLabel[standing] },
  { header: '运行效果', width: 12, text: (row) => effectResultLabel[resultOf(row)] },
  number('得分', ({ score }) => score),
  number('排查任务得分', ({ checking }) => checking),
  number('应完成排查', ({ planned }) => planned),
  number('按时完成', ({ done }) => done),
  number('免查', ({ excused }) => excused),
  {
    header: '包保责任制扣分',
    width: 14,
    text: ({ figures }) => (figures === null ? null : String(figures.stewardshipDeduction ?? '未计（无记录）')),
  },
  number('隐患治理得分', ({ rectifying }) => rectifying),
  number('到期隐患', ({ due }) => due),
  number('已验收', ({ accepted }) => accepted),
  number('自查发现隐患', ({ found }) => found),
  number('隐患过少扣分', ({ tooFewDeduction }) => tooFewDeduction),
  {
    header: '否决项',
    width: 24,
    text: ({ figures }) => figures?.vetoed.map((item) => vetoItemLabel[item]).join('、') ?? null,
  },
  {
    header: '现按记录重算',
    width: 14,
    text: ({ recomputed }) => recomputed && String(recomputed.score ?? '无应办事项'),
  },
];

export const exportEffects = (rows: readonly EffectRow[]): Promise<Buffer> =>
  writeWorkbook({ sheet: '双重预防运行效果', columns: COLUMNS, rows });
