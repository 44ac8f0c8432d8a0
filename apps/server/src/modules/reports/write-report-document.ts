import type { ReportView, SectionView } from '@zhiben/contract/reports.ts';
import { reportSectionLabel } from '@zhiben/vocabulary/reports.ts';
import { type DocumentPart, writeDocument } from '../../platform/documents/write-document.ts';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The report as an official paper: people's own words where they wrote any, the drafted ones elsewhere, and where each figure comes from. */
export function writeReportDocument(report: ReportView, publicUrl: string): Promise<Buffer> {
  const { title, fromOn, untilOn, draftedAt, revision, sections } = report;
  return writeDocument({
    title,
    subtitle: `${fromOn} 至 ${untilOn}`,
    parts: [
      ...sections.flatMap((section, at) => sectionParts(section, NUMERALS[at] ?? '')),
      { heading: '附：数据来源' },
      { table: sourcesTable(sections, publicUrl) },
      {
        small: `数字由在册记录统计，第${revision}次统计于 ${draftedAt === null ? '—' : moment.format(new Date(draftedAt))}；文字由起草人负责。`,
      },
    ],
  });
}

const moment = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function sectionParts({ section, words, own, charts, tables }: SectionView, numeral: string): DocumentPart[] {
  const text = own?.words ?? words;
  const paragraphs = text === '' ? ['本部分尚未填写。'] : text.split(/\n+/);
  return [
    { heading: `${numeral}、${reportSectionLabel[section]}` },
    ...paragraphs.map((paragraph) => ({ text: paragraph })),
    ...charts.map((chart) => ({ chart })),
    ...tables.map((table) => ({ table })),
  ];
}

/** Each figure with the address that opens its rows. */
const sourcesTable = (sections: readonly SectionView[], publicUrl: string) => ({
  caption: '数字与记录',
  columns: [
    { header: '指标', share: 3 },
    { header: '数值', share: 2 },
    { header: '统计口径', share: 5 },
    { header: '记录', share: 6 },
  ],
  rows: sections.flatMap(({ figures }) =>
    figures.map(({ label, value, unit, explain, href }) => [
      label,
      `${value}${unit}`,
      explain,
      href === null ? '—' : `${publicUrl}${href}`,
    ]),
  ),
  empty: '没有引用数字。',
});
