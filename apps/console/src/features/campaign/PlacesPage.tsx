import { type CampaignPlace, listCampaignPlaces } from '@zhiben/contract/campaign.ts';
import { filingKindLabel, filingStateLabel } from '@zhiben/vocabulary/campaign.ts';
import type { TableColumnsType } from 'antd';
import { EnterprisePicker } from '../../ui/EnterprisePicker.tsx';
import { choiceOf, type Filter } from '../../ui/filter.ts';
import { RegisterPage } from '../../ui/RegisterPage.tsx';
import { CampaignTabs } from './CampaignTabs.tsx';
import './campaign.css';

const columns: TableColumnsType<CampaignPlace> = [
  { title: '企业', dataIndex: 'enterpriseName' },
  { title: '逾期任务', dataIndex: 'overdue', width: 100, className: 'number' },
  { title: '已完成', dataIndex: ['counts', 'done'], width: 90, className: 'number' },
  { title: '未完成', dataIndex: ['counts', 'open'], width: 90, className: 'number' },
  { title: '无记录', dataIndex: ['counts', 'unknown'], width: 90, className: 'number' },
  { title: '尚无记录来源', dataIndex: ['counts', 'no-source'], width: 120, className: 'number' },
  { title: '适用待定', dataIndex: ['counts', 'scope-unknown'], width: 100, className: 'number' },
  { title: '材料已报', dataIndex: ['filings', 'filed'], width: 100, className: 'number' },
  { title: '材料逾期未报', dataIndex: ['filings', 'missing'], width: 120, className: 'number' },
];

const filters: readonly Filter[] = [
  {
    kind: 'custom',
    name: 'enterpriseId',
    label: '企业',
    control: (value, set) => (
      <EnterprisePicker value={value} onChange={set} placeholder="企业" aria-label="企业" width={190} />
    ),
  },
  { kind: 'flag', name: 'overdue', label: '有逾期' },
  choiceOf('filing', '材料', filingKindLabel, false),
  choiceOf('state', '报送情况', filingStateLabel),
  { kind: 'flag', name: 'late', label: '迟报' },
  { kind: 'linked', name: 'year', show: (year) => `${year}年`, label: '年度' },
];

/** Every enterprise with its place on the board, most overdue first. */
export function PlacesPage() {
  return (
    <RegisterPage
      title="各企业攻坚进度"
      unit="家"
      list={listCampaignPlaces}
      idOf={({ enterpriseId }) => enterpriseId}
      hrefOf={({ enterpriseId }) => `/campaign/enterprises/${enterpriseId}`}
      columns={columns}
      card={(row) => <Card row={row} />}
      filters={filters}
      tabs={<CampaignTabs />}
      empty="没有符合条件的企业"
    />
  );
}

function Card({ row: { enterpriseName, overdue, counts, filings } }: { readonly row: CampaignPlace }) {
  return (
    <>
      <span className="card-line">
        <strong>{enterpriseName}</strong>
        {overdue > 0 && <span className="tag tag-overdue">逾期 {overdue} 项</span>}
      </span>
      <div className="quiet">
        已完成 {counts.done}　未完成 {counts.open}　无记录 {counts.unknown}　材料逾期未报 {filings.missing}
      </div>
    </>
  );
}
