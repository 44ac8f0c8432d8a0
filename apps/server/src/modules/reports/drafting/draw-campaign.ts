import type { BoardItem } from '@zhiben/contract/campaign.ts';
import type { DraftSection } from '@zhiben/contract/reports.ts';
import { FilingState, filingStateLabel } from '@zhiben/vocabulary/campaign.ts';
import type { Drawing } from './draw-up.ts';

type Drawn = Omit<DraftSection, 'section'>;

/** Every item of the plan with its counts, and every enterprise with its place. What no record tells of says so. */
export async function campaignSection({ campaign }: Drawing): Promise<Drawn> {
  const { board, places } = await campaign();
  const { measures } = board;
  const items = measures.flatMap((measure) => measure.items);
  const counted = items.filter(({ indicator, counts }) => indicator !== null && counts !== null);
  const late = items.filter(({ overdue }) => overdue);
  return {
    words: `方案${measures.length}项措施、${items.length}项任务中，${counted.length}项可由记录统计，${items.length - counted.length}项尚无记录来源；${late.length}项已过期限且仍有企业未完成或无记录。`,
    figures: [
      figure('campaign-items', '任务', items.length, '方案中的任务'),
      figure('campaign-counted', '可统计的任务', counted.length, '有记录来源、可按企业统计的任务'),
      figure('campaign-late', '有企业逾期的任务', late.length, '已过期限、仍有企业未完成或无记录的任务'),
    ],
    charts: [],
    tables: [
      {
        caption: '方案任务进展',
        columns: [
          { header: '序号', share: 1 },
          { header: '任务', share: 7 },
          { header: '期限', share: 3 },
          { header: '适用', share: 2 },
          { header: '已完成', share: 2 },
          { header: '未完成', share: 2 },
          { header: '无记录', share: 2 },
        ],
        rows: items.map((item) => [String(item.measure), item.words, item.dueOn ?? '持续', ...countsOf(item)]),
        empty: '方案没有任务。',
      },
      {
        caption: '各企业攻坚进度',
        columns: [
          { header: '企业', share: 6 },
          { header: '逾期', share: 2 },
          { header: '已完成', share: 2 },
          { header: '未完成', share: 2 },
          { header: '无记录', share: 2 },
        ],
        rows: places.map(({ enterpriseName, overdue, counts }) => [
          enterpriseName,
          ...[overdue, counts.done, counts.open, counts.unknown].map(String),
        ]),
        empty: '没有在册企业。',
      },
    ],
  };
}

function countsOf({ counts }: BoardItem): readonly string[] {
  if (counts === null) return ['不按企业统计', '—', '—', '—'];
  if (counts['no-source'] > 0) return [String(counts['no-source']), '尚无记录来源', '—', '—'];
  const applicable = counts.done + counts.open + counts.none + counts.unknown;
  return [applicable, counts.done, counts.open, counts.unknown].map(String);
}

const figure = (id: string, label: string, value: number, explain: string) => ({
  ...{ id, label, value, explain },
  unit: '项',
  href: '/campaign',
});

/** The papers enterprises hand in: how many in time, late or not at all. */
export async function papersSection({ campaign, enterprises }: Drawing): Promise<Drawn> {
  const { board } = await campaign();
  const { filings } = board;
  const missing = filings.reduce((sum, { counts }) => sum + counts.missing, 0);
  return {
    words: `方案要求企业报送材料${filings.length}份，在册企业${enterprises.length}家；逾期未报共${missing}份。`,
    figures: [
      {
        id: 'papers-missing',
        label: '逾期未报',
        value: missing,
        unit: '份',
        href: '/campaign/enterprises?state=missing',
        explain: '已过期限、没有报送记录的材料',
      },
    ],
    charts: [],
    tables: [
      {
        caption: '材料报送情况',
        columns: [
          { header: '材料', share: 5 },
          { header: '期限', share: 3 },
          ...FilingState.options.map((state) => ({ header: filingStateLabel[state], share: 2 })),
          { header: '其中迟报', share: 2 },
        ],
        rows: filings.map(({ title, dueOn, counts, late }) => [
          title,
          dueOn,
          ...FilingState.options.map((state) => String(counts[state])),
          String(late),
        ]),
        empty: '方案没有要求报送材料。',
      },
    ],
  };
}
