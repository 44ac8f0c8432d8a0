import { listMonitored } from '@zhiben/contract/telemetry.ts';
import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useOperation } from '../../api/use-operation.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { Time } from '../../ui/Time.tsx';
import { usePhone } from '../../ui/use-phone.ts';
import { MonitoringTabs } from './MonitoringTabs.tsx';
import './monitoring.css';
import type { ResultOf } from '@zhiben/contract/operation.ts';

type Row = ResultOf<typeof listMonitored>[number];

const REFRESH_MS = 5000;

/** How many points of an enterprise cannot be relied on; none is said in words, not in green. */
function Missing({ row: { bad, silent, never } }: { readonly row: Row }) {
  if (bad + silent + never === 0) return <span className="quiet">全部在线</span>;
  return (
    <span className="monitor-signs">
      {silent > 0 && <span className="tag tag-unknown unknown">中断 {silent}</span>}
      {never > 0 && <span className="tag tag-unknown unknown">未接入 {never}</span>}
      {bad > 0 && <span className="tag tag-near">数据无效 {bad}</span>}
    </span>
  );
}

/** Rounded down: 100 % is said only when it is all of them. */
const share = ({ live, points }: Row) => (points === 0 ? '—' : `${Math.floor((live / points) * 100)}%`);

const columns: TableColumnsType<Row> = [
  {
    title: '企业',
    key: 'name',
    render: (_, row) => <Link to={`/monitoring/${row.enterpriseId}`}>{row.enterpriseName}</Link>,
  },
  { title: '测点', dataIndex: 'points', align: 'right', width: 90 },
  { title: '在线', dataIndex: 'live', align: 'right', width: 90 },
  { title: '在线率', key: 'share', align: 'right', width: 90, render: (_, row) => share(row) },
  { title: '不可用', key: 'missing', render: (_, row) => <Missing row={row} /> },
  { title: '网关', dataIndex: 'gateways', align: 'right', width: 80 },
  { title: '最近数据', key: 'last', width: 130, render: (_, row) => <Time at={row.lastAt} /> },
];

/** Every enterprise that is measured, and whether its values can be relied on at this moment. */
export function DistrictPage() {
  const phone = usePhone();
  const found = useOperation(listMonitored, {}, { refetchEveryMs: REFRESH_MS });
  return (
    <Page title="监测测点" note={found.data && `${found.data.length} 家企业`}>
      <MonitoringTabs />
      <Loaded query={found} empty="还没有企业建立测点。">
        {(rows) =>
          phone ? (
            <ul className="monitor-cards">
              {rows.map((row) => (
                <li key={row.enterpriseId} className="panel">
                  <Link to={`/monitoring/${row.enterpriseId}`}>{row.enterpriseName}</Link>
                  <p>
                    测点 {row.points}，在线 {row.live}（{share(row)}）
                  </p>
                  <Missing row={row} />
                </li>
              ))}
            </ul>
          ) : (
            <Table rowKey="enterpriseId" columns={columns} dataSource={[...rows]} pagination={false} size="middle" />
          )
        }
      </Loaded>
    </Page>
  );
}
