import type { ItemAtEnterprise, listItemEnterprises as operation } from '@zhiben/contract/campaign.ts';
import type { ParamsOf, QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { ItemStanding } from '@zhiben/vocabulary/campaign.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { pageFrom } from '../../../platform/db/page-from.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { CampaignNeeds } from '../campaign-needs.ts';
import { itemNotFound } from '../campaign-refusals.ts';
import { rowsOfIndicator } from '../rows-of-indicator.ts';
import { districtStanding, toBoardItem } from './district-standing.ts';

/** One item at every enterprise it may speak to, what is not done first, with the way to the rows it was counted from. */
export async function listItemEnterprises(
  act: Act,
  params: ParamsOf<typeof operation>,
  { standing: wanted, enterpriseId, ...page }: QueryOf<typeof operation>,
  needs: CampaignNeeds,
): Promise<ResultOf<typeof operation>> {
  const { items, enterprises } = await districtStanding(act, needs, enterpriseId);
  const found = items.find(({ measure, position }) => measure.number === params.measure && position === params.item);
  if (found === undefined) throw itemNotFound();
  const rows = enterprises.flatMap(({ id, name }): ItemAtEnterprise[] => {
    const standing = found.at.get(id);
    if (standing === undefined || wanted?.includes(standing.standing) === false) return [];
    const counted = ['done', 'open', 'none'].includes(standing.standing);
    return [
      {
        enterpriseId: EnterpriseId.parse(id),
        enterpriseName: name,
        ...standing,
        href: counted ? rowsOfIndicator(found.item.indicator, id) : null,
      },
    ];
  });
  return {
    ...pageFrom(rows.toSorted(compare), page, ({ enterpriseId: id }) => id),
    item: toBoardItem(found),
    title: found.measure.title,
  };
}

const ORDER: readonly ItemStanding[] = [
  'open',
  'unknown',
  'scope-unknown',
  'no-source',
  'done',
  'none',
  'not-applicable',
];
const chinese = new Intl.Collator('zh-CN');

const compare = (one: ItemAtEnterprise, other: ItemAtEnterprise): number =>
  Number(other.overdue) - Number(one.overdue) ||
  ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing) ||
  chinese.compare(one.enterpriseName, other.enterpriseName) ||
  (one.enterpriseId < other.enterpriseId ? -1 : 1);
