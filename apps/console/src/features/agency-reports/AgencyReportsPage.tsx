import { type AgencyReportView, listAgencyReports } from '@zhiben/contract/agency-reports.ts';
import { agencyReportKindLabel } from '@zhiben/vocabulary/agency-reports.ts';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useMay } from '../../session/session.ts';
import { EnterprisePicker } from '../../ui/EnterprisePicker.tsx';
import { choiceOf, type Filter } from '../../ui/filter.ts';
import { RegisterPage } from '../../ui/RegisterPage.tsx';
import { Time } from '../../ui/Time.tsx';
import { AgencyPicker } from './AgencyPicker.tsx';
import { AgencyTabs } from './AgencyTabs.tsx';
import { FileReportDialog } from './FileReportDialog.tsx';
import { ReportLookTag } from './ReportLookTag.tsx';
import './agency-reports.css';

const columns: TableColumnsType<AgencyReportView> = [
  {
    title: '报告',
    key: 'report',
    className: 'wrap',
    render: (_, { number, subject }) => (
      <>
        <strong>{subject}</strong>
        <div className="quiet">{number}</div>
      </>
    ),
  },
  {
    title: '种类',
    dataIndex: 'kind',
    width: 120,
    render: (kind: AgencyReportView['kind']) => agencyReportKindLabel[kind],
  },
  { title: '机构', dataIndex: 'agencyName', className: 'wrap', width: 210 },
  { title: '企业', dataIndex: 'enterpriseName', className: 'wrap', width: 210 },
  {
    title: '到场',
    key: 'visit',
    width: 190,
    render: (_, { fromOn, untilOn }) => (fromOn === untilOn ? fromOn : `${fromOn} 至 ${untilOn.slice(5)}`),
  },
  { title: '出具', dataIndex: 'issuedOn', width: 110 },
  { title: '核对', key: 'look', width: 120, render: (_, report) => <ReportLookTag report={report} /> },
];

const kindFilter = choiceOf('kind', '种类', agencyReportKindLabel);
const officeFilters: readonly Filter[] = [
  choiceOf('doubtful', '存疑', { open: '有待核实存疑', confirmed: '有确认存疑' }),
  kindFilter,
  {
    kind: 'custom',
    name: 'agencyId',
    label: '机构',
    control: (value, set) => <AgencyPicker value={value} onChange={set} />,
  },
  {
    kind: 'custom',
    name: 'enterpriseId',
    label: '企业',
    control: (value, set) => (
      <EnterprisePicker value={value} onChange={set} placeholder="企业" aria-label="企业" width={190} />
    ),
  },
];

/** Reports of agencies: the office's register, an agency's own, an enterprise's own. */
export function AgencyReportsPage() {
  const [open, setOpen] = useState(false);
  const mayFile = useMay('agency-report:file');
  const examines = useMay('agency-report:examine');
  return (
    <>
      <RegisterPage
        title="第三方报告"
        unit="份"
        list={listAgencyReports}
        idOf={({ id }) => id}
        hrefOf={({ id }) => `/agency-reports/${id}`}
        columns={columns}
        card={(report) => <ReportCard report={report} />}
        filters={examines ? officeFilters : [kindFilter]}
        tabs={<AgencyTabs />}
        actions={
          mayFile && (
            <Button type="primary" onClick={() => setOpen(true)}>
              提交报告
            </Button>
          )
        }
        empty="没有报告"
      />
      {open && <FileReportDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ReportCard({ report }: { readonly report: AgencyReportView }) {
  return (
    <>
      <span className="card-line">
        <strong>{report.subject}</strong>
        <ReportLookTag report={report} />
      </span>
      <div>{report.enterpriseName}</div>
      <div className="quiet">
        {report.agencyName}，{report.number}，<Time at={report.filedAt} />
      </div>
    </>
  );
}
