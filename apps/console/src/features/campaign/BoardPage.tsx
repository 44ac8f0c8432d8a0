import { type BoardItem, getCampaignBoard } from '@zhiben/contract/campaign.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { campaignIndicatorLabel, campaignScopeLabel, itemOwnerLabel } from '@zhiben/vocabulary/campaign.ts';
import { Link } from 'react-router';
import { useOperation } from '../../api/use-operation.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { Time } from '../../ui/Time.tsx';
import { CampaignTabs } from './CampaignTabs.tsx';
import { applicableTo, Counts, hrefOf, shareDone } from './Counts.tsx';
import { PapersOfDistrict } from './PapersOfDistrict.tsx';
import './campaign.css';

type Board = ResultOf<typeof getCampaignBoard>;

/** The whole plan on one page: measure, deadline, to whom, how many done; each number opens its rows. */
export function BoardPage() {
  const found = useOperation(getCampaignBoard, {});
  return (
    <Page title="治本攻坚" note="各项措施的期限、适用企业和完成情况，全部由记录统计">
      <CampaignTabs />
      <Loaded query={found}>{(board) => <Board board={board} />}</Loaded>
    </Page>
  );
}

function Board({ board }: { readonly board: Board }) {
  const items = board.measures.flatMap((measure) => measure.items);
  const late = items.filter(({ overdue }) => overdue).length;
  const unseen = items.filter(({ indicator }) => indicator === null).length;
  return (
    <div className="stack">
      <p className="quiet">
        {board.title}　{board.enterprises} 家企业　{items.length} 项任务，{late} 项有企业逾期，{unseen} 项尚无记录来源
        {'　'}
        <Time at={board.computedAt} /> 统计
      </p>
      <PapersOfDistrict papers={board.filings} />
      {board.measures.map(({ number, section, title, items: own }) => (
        <section key={number} className="panel campaign-measure" aria-labelledby={`measure-${number}`}>
          <h2 id={`measure-${number}`}>
            <span className="campaign-number">{number}</span>
            {title}
            <span className="quiet">{section}</span>
          </h2>
          <ul>
            {own.map((item) => (
              <Item key={item.item} item={item} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Item({ item }: { readonly item: BoardItem }) {
  const { words, owner, dueOn, indicator, scope, overdue } = item;
  const applicable = applicableTo(item);
  return (
    <li className="campaign-item">
      <div className="campaign-words">
        {applicable === null ? words : <Link to={hrefOf(item)}>{words}</Link>}
        <div className="quiet">
          {itemOwnerLabel[owner]}　{campaignScopeLabel[scope]}
          {applicable !== null && ` ${applicable} 家`}
          {indicator !== null && `　完成标准：${campaignIndicatorLabel[indicator]}`}
        </div>
      </div>
      <div className="campaign-due">
        {dueOn === null ? <span className="quiet">持续</span> : <span className="nowrap">{dueOn} 前</span>}
        {overdue && <span className="tag tag-overdue">有逾期</span>}
      </div>
      <Share item={item} />
      <Counts item={item} />
    </li>
  );
}

/** Done among those that have something to do. Nothing is drawn where nothing is known. */
function Share({ item }: { readonly item: BoardItem }) {
  const share = shareDone(item);
  if (share === null) return <span className="campaign-share unknown" aria-hidden />;
  return (
    <span className="campaign-share" title={`已完成 ${Math.floor(share * 100)}%`}>
      <span style={{ width: `${share * 100}%` }} />
    </span>
  );
}
