import type { BoardGroup, BoardView, Figure } from '@zhiben/contract/board.ts';
import { hazardChannelLabel, hazardStateLabel } from '@zhiben/vocabulary/hazards.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import type { z } from 'zod';
import { dayOf } from '../../platform/clock.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import {
  countBy,
  countByDayFound,
  countByMonth,
  countFigures,
  type Dimension,
  type GroupCount,
  longestOverdue,
  OLD_STOCK_UNTIL,
} from './count-zeroing.ts';
import { AGE_STEPS, byAge, dayBefore, daysBetween } from './domain/ages.ts';
import { stockByMonth } from './domain/stock.ts';

export interface ZeroingNeeds {
  readonly enterpriseNames: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly criterionTitle: (criterionId: string) => string | undefined;
  readonly waitingFor: (state: BoardState) => string;
}
type BoardState = keyof typeof hazardStateLabel;

/** The day by which the plan wants the old stock basically cleared. */
const OLD_STOCK_TARGET = '2024-12-31';
const MONTHS_SHOWN = 24;

/** Where the district stands on the way to zero. Every figure is counted now, from the records its link opens. */
export async function zeroingBoard({ tx, now }: Act, needs: ZeroingNeeds): Promise<BoardView> {
  const today = dayOf(now);
  const monthFrom = `${today.slice(0, 7)}-01`;
  const count = await countFigures(tx, { now, monthFrom });
  const [states, channels, enterprises, criteria] = [
    await countBy(tx, 'state', now),
    await countBy(tx, 'channel', now),
    await countBy(tx, 'enterprise_id', now),
    await countBy(tx, 'criterion_id', now),
  ];
  const late = await longestOverdue(tx, now);
  const names = await needs.enterpriseNames(
    tx,
    [...enterprises.map(({ key }) => key ?? ''), ...late.map((row) => row.enterpriseId)].filter((id) => id !== ''),
  );
  const nameOf = (id: string) => names.get(id) ?? id;

  return {
    computedAt: now.toISOString(),
    today,
    figures: figuresOf(count, monthFrom, today),
    preStock: {
      found: count.oldFound,
      writtenOff: count.oldWrittenOff,
      open: count.oldOpen,
      undetermined: count.oldUndetermined,
      undeterminedHref: `/hazards?undetermined=true&foundUntil=${OLD_STOCK_UNTIL}`,
      target: OLD_STOCK_TARGET,
      daysPast: Math.max(0, daysBetween(OLD_STOCK_TARGET, today)),
      href: `/hazards?level=major&open=true&foundUntil=${OLD_STOCK_UNTIL}`,
      explain: '发现日期在2023年及以前的重大事故隐患；方案要求2024年底前基本消除。未判定的单独列出，不计入已消除。',
    },
    byState: groups(states, 'state', (key) => hazardStateLabel[key as BoardState]),
    byChannel: groups(channels, 'channel', (key) => hazardChannelLabel[key as keyof typeof hazardChannelLabel]),
    byEnterprise: groups(enterprises, 'enterprise_id', nameOf),
    byCriterion: groups(criteria, 'criterion_id', (key) => needs.criterionTitle(key) ?? key),
    byAge: agesOf(byAge(await countByDayFound(tx), today), today),
    months: [...stockByMonth(await countByMonth(tx), today.slice(0, 7), MONTHS_SHOWN)],
    overdue: late.map(({ id, enterpriseId, dueAt, state, ...row }) => ({
      ...row,
      hazardId: id,
      enterpriseId: EnterpriseId.parse(enterpriseId),
      enterpriseName: nameOf(enterpriseId),
      waitingFor: needs.waitingFor(state),
      dueAt: dueAt.toISOString(),
      daysPast: Math.max(1, daysBetween(dayOf(dueAt), today)),
    })),
  };
}

/** The figures at the head of the board with those of the old stock, for whoever shows them beside others. */
export async function zeroingFigures({ tx, now }: Pick<Act, 'tx' | 'now'>): Promise<readonly Figure[]> {
  const today = dayOf(now);
  const monthFrom = `${today.slice(0, 7)}-01`;
  const count = await countFigures(tx, { now, monthFrom });
  return [...figuresOf(count, monthFrom, today), ...oldStock(count)];
}

function oldStock({ oldOpen, oldUndetermined }: Counts): Figure[] {
  const until = `foundUntil=${OLD_STOCK_UNTIL}`;
  return [
    figure(
      'old-open',
      '2023年及以前',
      oldOpen,
      `level=major&open=true&${until}`,
      '发现日期在2023年及以前、尚未核销的重大隐患，方案要求2024年底前基本消除',
      oldOpen > 0 ? 'red' : 'neutral',
    ),
    figure(
      'old-undetermined',
      '其中未判定',
      oldUndetermined,
      `undetermined=true&${until}`,
      '发现日期在2023年及以前、尚未判定或疑似重大的隐患，可能是重大隐患，不计入上一数',
      oldUndetermined > 0 ? 'unknown' : 'neutral',
    ),
  ];
}

type Counts = Awaited<ReturnType<typeof countFigures>>;

function figuresOf(count: Counts, monthFrom: string, today: string): Figure[] {
  return [
    figure(
      'open',
      '重大隐患存量',
      count.open,
      'level=major&open=true',
      '已判定为重大、尚未核销的隐患',
      count.open > 0 ? 'red' : 'neutral',
    ),
    figure(
      'overdue',
      '已逾期',
      count.overdue,
      'level=major&overdue=true&sort=due',
      '当前步骤已过期限的重大隐患',
      count.overdue > 0 ? 'red' : 'neutral',
    ),
    figure(
      'found',
      '本月新增',
      count.foundThisMonth,
      `level=major&foundFrom=${monthFrom}&foundUntil=${today}`,
      '发现日期在本月的重大隐患',
      'neutral',
    ),
    figure(
      'written-off',
      '本月核销',
      count.writtenOffThisMonth,
      `state=written-off&closedFrom=${monthFrom}&closedUntil=${today}`,
      '本月经现场审查核销的重大隐患',
      'neutral',
    ),
    figure('all-written-off', '累计核销', count.writtenOff, 'state=written-off', '全部已核销的重大隐患', 'neutral'),
    figure(
      'undetermined',
      '待判定',
      count.undetermined,
      'state=reported',
      '尚无人判定等级的隐患，可能含重大隐患',
      count.undetermined > 0 ? 'unknown' : 'neutral',
    ),
    figure(
      'suspected',
      '疑似待核实',
      count.suspected,
      'state=suspected',
      '疑似重大、等待核实的隐患',
      count.suspected > 0 ? 'unknown' : 'neutral',
    ),
    figure(
      'stopped',
      '停产整改',
      count.stopped,
      'level=major&open=true&stopped=true',
      '已责令停产停业、尚未核销的重大隐患',
      count.stopped > 0 ? 'orange' : 'neutral',
    ),
    figure(
      'reopened',
      '整改不实重开',
      count.reopened,
      'level=major&open=true&reopened=true',
      '因表面、假装、敷衍整改或复现而重新打开的重大隐患',
      count.reopened > 0 ? 'red' : 'neutral',
    ),
  ];
}

function figure(
  id: string,
  label: string,
  value: number,
  filter: string,
  explain: string,
  tone: Figure['tone'],
): Figure {
  return { id, label, value, unit: '条', href: `/hazards?${filter}`, explain: `${explain}。点击查看这些隐患。`, tone };
}

const FILTER: Readonly<Record<Dimension, string>> = {
  state: 'state',
  channel: 'channel',
  enterprise_id: 'enterpriseId',
  criterion_id: 'criterionId',
};

function groups(
  counts: readonly GroupCount[],
  dimension: Dimension,
  labelOf: (key: string) => string,
): z.infer<typeof BoardGroup>[] {
  return counts.flatMap(({ key, ...count }) =>
    key === null
      ? []
      : [
          {
            ...count,
            id: key,
            label: labelOf(key),
            href: `/hazards?level=major&${FILTER[dimension]}=${encodeURIComponent(key)}`,
          },
        ],
  );
}

function agesOf(counts: ReadonlyMap<string, number>, today: string): BoardView['byAge'] {
  return AGE_STEPS.map(({ id, label, fromDays, untilDays }) => {
    const from = untilDays === null ? '' : `&foundFrom=${dayBefore(today, untilDays)}`;
    return {
      id,
      label,
      open: counts.get(id) ?? 0,
      href: `/hazards?level=major&open=true${from}&foundUntil=${dayBefore(today, fromDays)}`,
    };
  });
}
