import { type ItemAtEnterprise, listItemEnterprises } from '@zhiben/contract/campaign.ts';
import { campaignIndicatorLabel, campaignScopeLabel, itemStandingLabel } from '@zhiben/vocabulary/campaign.ts';
import type { TableColumnsType } from 'antd';
import { Link, useParams } from 'react-router';
import { useOperation } from '../../api/use-operation.ts';
import { choiceOf, type Filter } from '../../ui/filter.ts';
import { RegisterPage } from '../../ui/RegisterPage.tsx';
import { CampaignTabs } from './CampaignTabs.tsx';
import { StandingTag } from './StandingTag.tsx';
import './campaign.css';

const columns: TableColumnsType<ItemAtEnterprise> = [
  { title: '情况', key: 'standing', width: 130, render: (_, row) => <StandingTag {...row} /> },
  { title: '企业', dataIndex: 'enterpriseName' },
  { title: '记录所示', dataIndex: 'records', className: 'wrap' },
  {
    title: '记录',
    key: 'href',
    width: 90,
    render: (_, { href }) => href !== null && <Link to={href}>查看</Link>,
  },
];

const filters: readonly Filter[] = [choiceOf('standing', '情况', itemStandingLabel)];

/** One item of the plan at every enterprise, what is not done first. */
export function ItemPage() {
  const { measure = '', item = '' } = useParams();
  const params = { measure: Number(measure), item: Number(item) };
  const { data } = useOperation(listItemEnterprises, { params, query: { limit: 1 } }, { keepLast: true });
  return (
    <RegisterPage
      title={data?.item.words ?? '任务'}
      unit="家"
      list={listItemEnterprises}
      params={params}
      idOf={({ enterpriseId }) => enterpriseId}
      hrefOf={({ enterpriseId }) => `/campaign/enterprises/${enterpriseId}`}
      columns={columns}
      card={(row) => <Card row={row} />}
      filters={filters}
      tabs={<CampaignTabs />}
      banner={data && <About {...data} />}
      empty="没有符合条件的企业"
    />
  );
}

type AboutProps = Pick<
  NonNullable<ReturnType<typeof useOperation<typeof listItemEnterprises>>['data']>,
  'item' | 'title'
>;

function About({ item, title }: AboutProps) {
  const { measure, scope, dueOn, indicator, clause } = item;
  return (
    <p className="quiet lead">
      第 {measure} 项 {title}（方案{clause}）　适用：{campaignScopeLabel[scope]}　期限：{dueOn ?? '持续'}
      {'　'}
      {indicator === null ? '尚无记录来源，不统计完成' : `完成：${campaignIndicatorLabel[indicator]}`}
    </p>
  );
}

function Card({ row }: { readonly row: ItemAtEnterprise }) {
  return (
    <>
      <span className="card-line">
        <strong>{row.enterpriseName}</strong>
        <StandingTag {...row} />
      </span>
      <div className="quiet">{row.records}</div>
    </>
  );
}
