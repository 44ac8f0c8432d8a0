import type { OverviewFigure } from '@zhiben/contract/overview.ts';
import { type GradingColour, gradingColourLabel } from '@zhiben/vocabulary/grading.ts';
import { WarningLevel, warningLevelLabel } from '@zhiben/vocabulary/monitoring.ts';
import type { EnforcementOfYear } from '../enforcement/index.ts';
import type { WarningsOfLevel } from '../warnings/index.ts';

/** Numbers with the rows they open and how they were counted. Counting is done elsewhere. */

type Tone = OverviewFigure['tone'];
const toneIf = (tone: Tone, value: number): Tone => (value > 0 ? tone : 'neutral');

const OF_ZEROING = [
  'open',
  'overdue',
  'old-open',
  'old-undetermined',
  'undetermined',
  'suspected',
  'stopped',
  'reopened',
];

/** Of the board's figures, what is left to do. */
export const zeroingFigures = (figures: readonly OverviewFigure[]): OverviewFigure[] =>
  OF_ZEROING.flatMap((id) => figures.find((figure) => figure.id === id) ?? []);

/** By colour, then how many of them somebody was told of and has not answered. */
export function warningFigures(counted: readonly WarningsOfLevel[]): OverviewFigure[] {
  const of = (level: WarningLevel) => counted.find((row) => row.level === level);
  const unanswered = counted.reduce((sum, row) => sum + row.unanswered, 0);
  return [
    ...WarningLevel.options.map((level): OverviewFigure => {
      const open = of(level)?.open ?? 0;
      const waiting = of(level)?.unanswered ?? 0;
      return {
        id: level,
        label: warningLevelLabel[level],
        value: open,
        unit: '起',
        href: `/warnings?open=true&level=${level}`,
        explain: `已发布、尚未销警的${warningLevelLabel[level]}，其中${waiting}起有人未签收。点击查看。`,
        tone: toneIf(level, open),
      };
    }),
    {
      id: 'unanswered',
      label: '未签收',
      value: unanswered,
      unit: '起',
      href: '/warnings?open=true&unanswered=true',
      explain: '未销警的预警中，至少有一个接收方尚未签收的。点击查看。',
      tone: 'neutral',
    },
  ];
}

/** Who was last graded red or orange; who is not graded, or could not be, is unknown and never green. */
export function gradingFigures(
  enterprises: readonly { readonly id: string }[],
  colours: ReadonlyMap<string, GradingColour | null>,
): OverviewFigure[] {
  const count = (fits: (colour: GradingColour | null | undefined) => boolean) =>
    enterprises.filter(({ id }) => fits(colours.get(id))).length;
  const figure = (id: string, label: string, value: number, tone: Tone, explain: string): OverviewFigure => ({
    ...{ id, label, value, unit: '家', href: `/grading?standing=${id}`, tone: toneIf(tone, value) },
    explain: `${explain}。点击查看这些企业。`,
  });
  const graded = (colour: GradingColour) =>
    figure(
      colour,
      `${gradingColourLabel[colour]}企业`,
      count((one) => one === colour),
      colour,
      `最近一次安全风险分级为${gradingColourLabel[colour]}的企业`,
    );
  return [
    graded('red'),
    graded('orange'),
    figure(
      'pending,ungraded',
      '未定等级',
      count((one) => one === undefined || one === null),
      'unknown',
      '从未分级，或分级时缺少事实而待定的企业，风险不明',
    ),
  ];
}

/** The year's plan against what was inspected, orders that were not carried out, cases that still run. */
export function enforcementFigures(
  { year, plan, ordersOverdue, ordersRunning, openCases }: EnforcementOfYear,
  openCaseStates: readonly string[],
): OverviewFigure[] {
  const source = plan === null ? `${year}年度计划尚未编制，不能统计` : `按${year}年度全覆盖执法计划`;
  const covered = (id: string, label: string, value: number | null, tone: Tone, explain: string): OverviewFigure => ({
    ...{ id, label, value, unit: '家', href: '/visits/coverage', explain: `${source}，${explain}` },
    tone: value === null ? 'unknown' : tone,
  });
  const left = plan === null ? null : plan.covered - plan.visited;
  return [
    covered('covered', '应检查', plan?.covered ?? null, 'neutral', '列入范围的企业。'),
    covered('visited', '已检查', plan?.visited ?? null, 'neutral', '列入范围且本年度检查已办结的企业。'),
    covered('left', '尚未检查', left, 'neutral', '列入范围、本年度尚无办结检查的企业。'),
    covered(
      'undetermined',
      '是否列入待核定',
      plan?.undetermined ?? null,
      toneIf('unknown', plan?.undetermined ?? 0),
      '企业档案缺少事实，未能判断是否列入。',
    ),
    {
      id: 'orders-overdue',
      label: '整改逾期',
      value: ordersOverdue,
      unit: '起',
      href: '/visits?orderOverdue=true',
      explain: `责令限期整改已过期限、尚未复查的检查；在整改的共${ordersRunning}起。点击查看。`,
      tone: toneIf('red', ordersOverdue),
    },
    {
      id: 'cases',
      label: '在办案件',
      value: openCases,
      unit: '起',
      href: `/visits/cases?state=${openCaseStates.join(',')}`,
      explain: '已提请、尚未结案或撤销的行政处罚案件。点击查看。',
      tone: 'neutral',
    },
  ];
}

/** Work at risk today. Permits are not kept in this product yet: nothing tells, and nothing is not zero. */
export const workFigures = (): OverviewFigure[] => [
  unrecorded('permits', '今日特殊作业', '项', '动火、受限空间等特殊作业票尚未在本平台办理，没有记录可统计。'),
  unrecorded('announced', '安全风险承诺', '家', '企业每日安全风险承诺公告尚未接入本平台，没有记录可统计。'),
];

const unrecorded = (id: string, label: string, unit: string, explain: string): OverviewFigure => ({
  ...{ id, label, unit, explain },
  value: null,
  href: null,
  tone: 'unknown',
});
