import { type ConclusionRow, listAccountability } from '@zhiben/contract/accountability.ts';
import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { RegisterPage } from '../../ui/RegisterPage.tsx';
import { Time } from '../../ui/Time.tsx';
import './accountability.css';

const named = ({ persons }: ConclusionRow) => (persons.length === 0 ? '—' : persons.map(({ name }) => name).join('、'));

const columns: TableColumnsType<ConclusionRow> = [
  {
    title: '隐患',
    key: 'hazard',
    className: 'wrap',
    render: (_, row) => (
      <>
        <span className="nowrap">{row.hazardNumber}</span>　{row.hazardTitle}
      </>
    ),
  },
  { title: '企业', dataIndex: 'enterpriseName', className: 'wrap', width: 200 },
  { title: '结论', dataIndex: 'summary', className: 'wrap' },
  { title: '责任人员', key: 'persons', className: 'wrap', width: 180, render: (_, row) => named(row) },
  { title: '版次', dataIndex: 'version', width: 60, className: 'number' },
  { title: '作出', key: 'by', width: 200, render: (_, row) => <By row={row} /> },
];

/** The bureau's conclusions that stand, newest first. */
export function ConclusionsPage() {
  return (
    <RegisterPage
      title="责任倒查结论"
      list={listAccountability}
      idOf={({ hazardId }) => hazardId}
      hrefOf={({ hazardId }) => `/accountability/${hazardId}`}
      columns={columns}
      card={(row) => (
        <>
          <strong>{row.hazardNumber}</strong>
          <div>{row.hazardTitle}</div>
          <div>{row.summary}</div>
          <div className="quiet">
            {row.enterpriseName}　<By row={row} />
          </div>
        </>
      )}
      empty={
        <>
          还没有结论。在<Link to="/hazards">隐患</Link>中打开一条，从「责任倒查」进入。
        </>
      }
    />
  );
}

function By({ row }: { readonly row: ConclusionRow }) {
  return (
    <>
      {row.concludedByName}　<Time at={row.concludedAt} />
    </>
  );
}
