import { getCampaignPlace } from '@zhiben/contract/campaign.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Link, useParams } from 'react-router';
import { useOperation } from '../../api/use-operation.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { CampaignTabs } from './CampaignTabs.tsx';
import { Paper } from './Paper.tsx';
import { StandingTag } from './StandingTag.tsx';
import './campaign.css';

type Place = ResultOf<typeof getCampaignPlace>;

/** One enterprise on the board: what it owes in papers first, then every item that speaks to it. */
export function PlacePage() {
  const { enterpriseId = '' } = useParams();
  const found = useOperation(getCampaignPlace, { params: { enterpriseId: enterpriseId as EnterpriseId } });
  return (
    <Loaded query={found}>
      {(place) => (
        <Page title={place.enterpriseName} note="治本攻坚">
          <CampaignTabs />
          <div className="stack">
            <p className="quiet">
              已完成 {place.counts.done} 项，未完成 {place.counts.open} 项，逾期 {place.overdue} 项；无记录{' '}
              {place.counts.unknown} 项，尚无记录来源 {place.counts['no-source']} 项，适用待定{' '}
              {place.counts['scope-unknown']} 项
            </p>
            <section className="panel" aria-labelledby="papers">
              <h2 id="papers">方案、总结与评估报告</h2>
              <ul className="campaign-own-papers">
                {place.papers.toSorted(waitingFirst).map((paper) => (
                  <Paper key={`${paper.kind}${paper.year}`} paper={paper} enterpriseId={place.enterpriseId} />
                ))}
              </ul>
            </section>
            <Items place={place} />
          </div>
        </Page>
      )}
    </Loaded>
  );
}

const ORDER = ['returned', 'missing', 'owed', 'filed', 'not-yet', 'received'];

/** What the enterprise owes stands before what it has done. */
const waitingFirst = (one: Place['papers'][number], other: Place['papers'][number]): number =>
  ORDER.indexOf(one.state) - ORDER.indexOf(other.state) || other.dueOn.localeCompare(one.dueOn);

function Items({ place }: { readonly place: Place }) {
  const own = place.items.filter(({ standing }) => standing !== 'not-applicable');
  const others = place.items.filter(({ standing, scope }) => standing === 'not-applicable' && scope !== 'district');
  return (
    <section className="panel" aria-labelledby="items">
      <h2 id="items">任务</h2>
      <ul className="campaign-own-items">
        {own.map((item) => (
          <Item key={`${item.measure}.${item.item}`} item={item} />
        ))}
      </ul>
      <details>
        <summary>不适用的 {others.length} 项</summary>
        <ul className="campaign-own-items">
          {others.map((item) => (
            <Item key={`${item.measure}.${item.item}`} item={item} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function Item({ item }: { readonly item: Place['items'][number] }) {
  const { measure, words, records, dueOn, href } = item;
  return (
    <li>
      <span className="campaign-number">{measure}</span>
      <div className="campaign-words">
        {words}
        <div className="quiet">
          {records} {href !== null && <Link to={href}>查看记录</Link>}
        </div>
      </div>
      <span className="quiet nowrap">{dueOn === null ? '持续' : `${dueOn} 前`}</span>
      <StandingTag {...item} />
    </li>
  );
}
