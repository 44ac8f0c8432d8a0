import type { getCampaignBoard } from '@zhiben/contract/campaign.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { MeasureProgress } from '@zhiben/contract/overview.ts';

type Measure = ResultOf<typeof getCampaignBoard>['measures'][number];

/** One measure in a line: what its items come to at the enterprises they speak to. */
export function measureProgress({ number, title, items }: Measure): MeasureProgress {
  const sum = (standing: 'done' | 'open' | 'unknown') =>
    items.reduce((all, { counts }) => all + (counts?.[standing] ?? 0), 0);
  return {
    number,
    title,
    done: sum('done'),
    open: sum('open'),
    unknown: sum('unknown'),
    itemsWithoutSource: items.filter(({ indicator }) => indicator === null).length,
    items: items.length,
    overdue: items.some(({ overdue }) => overdue),
    href: `/campaign#measure-${number}`,
  };
}
