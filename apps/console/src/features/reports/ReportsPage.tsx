import { listReports, type ReportRow } from '@zhiben/contract/reports.ts';
import { reportKindLabel, reportStateLabel } from '@zhiben/vocabulary/reports.ts';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useMay } from '../../session/session.ts';
import { choiceOf, type Filter } from '../../ui/filter.ts';
import { RegisterPage } from '../../ui/RegisterPage.tsx';
import { Time } from '../../ui/Time.tsx';
import { Drafting } from './Drafting.tsx';
import { MonthlyDeadline } from './MonthlyDeadline.tsx';
import { NewReport } from './NewReport.tsx';

const columns: TableColumnsType<ReportRow> = [
  { title: '报告', dataIndex: 'title' },
  { title: '种类', dataIndex: 'kind', width: 190, render: (kind: ReportRow['kind']) => reportKindLabel[kind] },
  { title: '期间', key: 'span', width: 220, render: (_, { fromOn, untilOn }) => `${fromOn} 至 ${untilOn}` },
  { title: '情况', key: 'state', width: 180, render: (_, row) => <State row={row} /> },
  { title: '统计', key: 'at', width: 130, render: (_, { draftedAt }) => <Time at={draftedAt} /> },
];

const filters: readonly Filter[] = [choiceOf('kind', '种类', reportKindLabel)];

/** Every report, the newest period first. */
export function ReportsPage() {
  const [open, setOpen] = useState(false);
  const mayDraft = useMay('report:draft');
  return (
    <>
      <RegisterPage
        title="调度报告"
        unit="份"
        list={listReports}
        idOf={({ id }) => id}
        hrefOf={({ id }) => `/reports/${id}`}
        columns={columns}
        card={(row) => (
          <>
            <span className="card-line">
              <strong>{row.title}</strong>
              <State row={row} />
            </span>
            <div className="quiet">
              {row.fromOn} 至 {row.untilOn}
            </div>
          </>
        )}
        filters={filters}
        banner={<MonthlyDeadline />}
        actions={
          mayDraft && (
            <Button type="primary" onClick={() => setOpen(true)}>
              起草报告
            </Button>
          )
        }
        empty="还没有报告"
      />
      {open && <NewReport onClose={() => setOpen(false)} />}
    </>
  );
}

function State({ row }: { readonly row: ReportRow }) {
  if (row.state === 'drafting') return <Drafting report={row} />;
  if (row.issued !== null) return <span className="tag tag-final">已报送</span>;
  return (
    <span className={`tag ${row.state === 'failed' ? 'tag-overdue' : 'tag-final'}`}>{reportStateLabel[row.state]}</span>
  );
}
