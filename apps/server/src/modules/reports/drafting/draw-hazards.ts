import type { DraftSection, ReportFigure, ReportTable } from '@zhiben/contract/reports.ts';
import { hazardChannelLabel, hazardStateLabel } from '@zhiben/vocabulary/hazards.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { HazardsReported } from '../reports-needs.ts';
import type { Drawing } from './draw-up.ts';

type Drawn = Omit<DraftSection, 'section'>;

const spanOf = ({ report }: Drawing) => ({ fromOn: report.from_on, untilOn: report.until_on });

/** The figures a reader looks for first, in one paragraph. */
export async function overviewSection(drawing: Drawing): Promise<Drawn> {
  const { act, needs, enterprises, report } = drawing;
  const counted = await needs.hazardsReported(act, spanOf(drawing));
  return {
    words: `${report.from_on}至${report.until_on}，全区在册企业${enterprises.length}家，新发现重大事故隐患${counted.found}条，核销${counted.writtenOff}条，期末尚未核销${counted.openAtEnd}条；起草时已逾期${counted.overdue}条，待判定、疑似隐患${counted.undetermined}条。`,
    figures: figuresOf(drawing, counted),
    charts: [],
    tables: [],
  };
}

function figuresOf({ report, enterprises }: Drawing, counted: HazardsReported): ReportFigure[] {
  const { from_on: from, until_on: until } = report;
  const figure = (id: string, label: string, value: number, filter: string, explain: string): ReportFigure => ({
    ...{ id, label, value, explain },
    unit: '条',
    href: `/hazards?${filter}`,
  });
  return [
    {
      id: 'enterprises',
      label: '在册企业',
      value: enterprises.length,
      unit: '家',
      href: '/enterprises',
      explain: '起草时企业档案中的企业',
    },
    figure(
      'found',
      '新发现重大隐患',
      counted.found,
      `level=major&foundFrom=${from}&foundUntil=${until}`,
      '发现日期在本期的重大隐患',
    ),
    figure(
      'written-off',
      '核销',
      counted.writtenOff,
      `state=written-off&closedFrom=${from}&closedUntil=${until}`,
      '本期经现场审查核销的重大隐患',
    ),
    {
      ...figure(
        'open-at-end',
        '期末存量',
        counted.openAtEnd,
        `level=major&foundUntil=${until}`,
        '期末前发现、至期末未核销的重大隐患',
      ),
    },
    figure('overdue', '起草时已逾期', counted.overdue, 'level=major&overdue=true', '起草时当前步骤已过期限的重大隐患'),
    figure('undetermined', '待判定、疑似', counted.undetermined, 'undetermined=true', '起草时尚未判定或疑似重大的隐患'),
  ];
}

const SHORT_LIST = 40;

/** Where hazards came from, month by month, enterprise by enterprise, and each that is still open. */
export async function hazardsSection(drawing: Drawing): Promise<Drawn> {
  const counted = await drawing.needs.hazardsReported(drawing.act, spanOf(drawing));
  const withAny = counted.byEnterprise.filter(({ found, writtenOff, openAtEnd }) => found + writtenOff + openAtEnd > 0);
  const most = withAny.toSorted((one, other) => other.openAtEnd - one.openAtEnd)[0];
  return {
    words:
      withAny.length === 0
        ? '本期没有重大事故隐患。'
        : `本期${withAny.length}家企业有重大事故隐患在册。${
            most === undefined || most.openAtEnd === 0
              ? '期末没有未核销的重大隐患。'
              : `期末存量最多的是${drawing.nameOf(most.enterpriseId)}，${most.openAtEnd}条。`
          }`,
    figures: [],
    charts: [
      barsOf(
        '各月新发现重大事故隐患',
        counted.byMonth.map(({ month, found }) => [month, found]),
      ),
      barsOf(
        '各月核销重大事故隐患',
        counted.byMonth.map(({ month, writtenOff }) => [month, writtenOff]),
      ),
      barsOf(
        '本期新发现，按排查渠道',
        counted.byChannel.map(({ channel, found }) => [hazardChannelLabel[channel], found]),
      ),
    ].filter(({ bars }) => bars.length > 1),
    tables: [byEnterprise(drawing, withAny), openOnes(drawing, counted)],
  };
}

const barsOf = (caption: string, bars: readonly (readonly [string, number])[]) => ({
  caption,
  unit: '条',
  bars: bars.map(([label, value]) => ({ label, value, tone: 'plain' as const })),
});

const byEnterprise = ({ nameOf }: Drawing, rows: HazardsReported['byEnterprise']): ReportTable => ({
  caption: '各企业重大事故隐患',
  columns: [
    { header: '企业', share: 6 },
    { header: '新发现', share: 2 },
    { header: '核销', share: 2 },
    { header: '期末存量', share: 2 },
    { header: '起草时逾期', share: 2 },
  ],
  rows: rows
    .toSorted((one, other) => other.openAtEnd - one.openAtEnd || other.found - one.found)
    .map(({ enterpriseId, found, writtenOff, openAtEnd, overdue }) => [
      nameOf(enterpriseId),
      ...[found, writtenOff, openAtEnd, overdue].map(String),
    ]),
  empty: '本期没有重大事故隐患。',
});

function openOnes({ nameOf, report }: Drawing, { open }: HazardsReported): ReportTable {
  const shown = report.kind === 'monthly' ? open.slice(0, SHORT_LIST) : open;
  const left = open.length - shown.length;
  return {
    caption:
      left > 0
        ? `期末未核销的重大事故隐患（期限最近的${SHORT_LIST}条，另有${left}条见隐患台账）`
        : '期末未核销的重大事故隐患',
    columns: [
      { header: '编号', share: 4 },
      { header: '企业', share: 4 },
      { header: '隐患', share: 6 },
      { header: '发现', share: 3 },
      { header: '当前步骤', share: 2 },
      { header: '期限', share: 3 },
    ],
    rows: shown.map(({ number, enterpriseId, description, foundOn, state, dueAt }) => [
      number,
      nameOf(enterpriseId),
      description,
      foundOn,
      hazardStateLabel[state],
      dueAt === null ? '—' : dayOf(dueAt),
    ]),
    empty: '期末没有未核销的重大事故隐患。',
  };
}
