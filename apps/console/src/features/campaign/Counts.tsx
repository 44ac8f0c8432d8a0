import type { BoardItem } from '@zhiben/contract/campaign.ts';
import { type ItemStanding, itemStandingLabel } from '@zhiben/vocabulary/campaign.ts';
import { Link } from 'react-router';

const SHOWN: readonly ItemStanding[] = ['done', 'open', 'unknown', 'scope-unknown', 'none'];

/** How many enterprises stand where; each number opens exactly them. */
export function Counts({ item }: { readonly item: BoardItem }) {
  const { counts } = item;
  if (counts === null) return <span className="quiet">不按企业统计</span>;
  if (counts['no-source'] > 0) {
    return (
      <Link to={hrefOf(item, 'no-source')} className="tag tag-unknown unknown">
        尚无记录来源（适用 {counts['no-source']} 家）
      </Link>
    );
  }
  return (
    <span className="campaign-counts">
      {SHOWN.filter((standing) => counts[standing] > 0 || standing === 'done').map((standing) => (
        <Count key={standing} item={item} standing={standing} many={counts[standing]} />
      ))}
    </span>
  );
}

interface CountProps {
  readonly item: BoardItem;
  readonly standing: ItemStanding;
  readonly many: number;
}

function Count({ item, standing, many }: CountProps) {
  const words = `${itemStandingLabel[standing]} ${many}`;
  return many === 0 ? <span className="quiet">{words}</span> : <Link to={hrefOf(item, standing)}>{words}</Link>;
}

/** To how many the item speaks, as far as that is known. */
export function applicableTo({ counts }: BoardItem): number | null {
  if (counts === null) return null;
  return counts.done + counts.open + counts.none + counts.unknown + counts['no-source'];
}

/** Done among those with something to do; null where nobody can tell of anybody. */
export function shareDone({ counts }: BoardItem): number | null {
  if (counts === null) return null;
  const of = counts.done + counts.open + counts.unknown;
  return of === 0 ? null : counts.done / of;
}

export const hrefOf = ({ measure, item }: Pick<BoardItem, 'measure' | 'item'>, standing?: ItemStanding): string =>
  `/campaign/measures/${measure}/items/${item}${standing === undefined ? '' : `?standing=${standing}`}`;
