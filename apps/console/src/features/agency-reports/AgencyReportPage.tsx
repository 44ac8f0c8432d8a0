import { type AgencyReportDetail, getAgencyReport, getAgencyReportFile } from '@zhiben/contract/agency-reports.ts';
import { agencyReportKindLabel, halfDayLabel } from '@zhiben/vocabulary/agency-reports.ts';
import type { AgencyReportId } from '@zhiben/vocabulary/ids.ts';
import { Button, Descriptions } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { fileUrl } from '../../api/client.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useMay } from '../../session/session.ts';
import { Doubts } from '../../ui/doubts/Doubts.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { Time } from '../../ui/Time.tsx';
import { ProposeAgencyCaseDialog } from './ProposeAgencyCaseDialog.tsx';
import { ReportLookTag } from './ReportLookTag.tsx';
import './agency-reports.css';

/** One report: what was filed, and for the office what was looked at and what came of it. */
export function AgencyReportPage() {
  const agencyReportId = useParams()['reportId'] as AgencyReportId;
  const query = useOperation(getAgencyReport, { params: { agencyReportId } });
  return <Loaded query={query}>{(report) => <Report report={report} />}</Loaded>;
}

function Report({ report }: { readonly report: AgencyReportDetail }) {
  const [proposing, setProposing] = useState(false);
  const mayHandle = useMay('case:handle');
  const file = fileUrl(getAgencyReportFile, { params: { agencyReportId: report.id } });
  return (
    <Page
      title={report.subject}
      note={<ReportLookTag report={report} />}
      actions={
        <>
          <Button href={file} download>
            下载原件
          </Button>
          {report.mayPropose && mayHandle && (
            <Button type="primary" onClick={() => setProposing(true)}>
              转立案
            </Button>
          )}
          {report.caseId !== null && <Link to={`/visits/cases/${report.caseId}`}>查看案件</Link>}
        </>
      }
    >
      <div className="stack">
        <Filed report={report} />
        {report.looks.length > 0 && <Looks report={report} />}
        <Doubts doubts={report.openDoubts} />
        {report.comparedWith.length > 0 && <Compared report={report} />}
      </div>
      {proposing && <ProposeAgencyCaseDialog report={report} onClose={() => setProposing(false)} />}
    </Page>
  );
}

function Filed({ report }: { readonly report: AgencyReportDetail }) {
  const { file, characters, textNote } = report;
  return (
    <section className="panel">
      <Descriptions column={{ xs: 1, md: 2 }} size="small">
        <Descriptions.Item label="编号">{report.number}</Descriptions.Item>
        <Descriptions.Item label="种类">{agencyReportKindLabel[report.kind]}</Descriptions.Item>
        <Descriptions.Item label="机构">{report.agencyName}</Descriptions.Item>
        <Descriptions.Item label="企业">
          <Link to={`/enterprises/${report.enterpriseId}`}>{report.enterpriseName}</Link>
        </Descriptions.Item>
        <Descriptions.Item label="出具日期">{report.issuedOn}</Descriptions.Item>
        <Descriptions.Item label="提交">
          {report.filedByName}，<Time at={report.filedAt} />
        </Descriptions.Item>
        <Descriptions.Item label="到场人员" span="filled">
          <ul className="agency-stays">
            {report.visits.map((stay) => (
              <li key={`${stay.certificate} ${stay.fromOn} ${stay.fromHalf}`}>
                {stay.name}（{stay.certificate}） {stay.fromOn} {halfDayLabel[stay.fromHalf]}至 {stay.untilOn}{' '}
                {halfDayLabel[stay.untilHalf]}
              </li>
            ))}
          </ul>
        </Descriptions.Item>
        <Descriptions.Item label="结论" span="filled">
          {report.conclusions}
        </Descriptions.Item>
        <Descriptions.Item label="文件" span="filled">
          {file.name}
          {characters !== null && `，${characters.toLocaleString('zh-CN')} 字`}
          {textNote !== '' && `。${textNote}`}
        </Descriptions.Item>
      </Descriptions>
    </section>
  );
}

const RESULT = { consistent: '未见不符', doubtful: '存疑', 'not-compared': '未比对' } as const;
const RESULT_TAG = { consistent: 'tag-state', doubtful: 'tag-near', 'not-compared': 'tag-unknown unknown' } as const;

function Looks({ report: { looks } }: { readonly report: AgencyReportDetail }) {
  return (
    <section className="panel" aria-labelledby="looks">
      <h2 id="looks">核对项目</h2>
      <ul className="agency-looks">
        {looks.map(({ label, result, words }) => (
          <li key={label}>
            <span className={`tag ${RESULT_TAG[result]}`}>{RESULT[result]}</span>
            <strong>{label}</strong>
            <span className="quiet">{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Compared({ report: { id, comparedWith } }: { readonly report: AgencyReportDetail }) {
  return (
    <section className="panel" aria-labelledby="compared">
      <h2 id="compared">
        最相近的报告 <span className="quiet">扣除通用文字后，自写内容相同的比例</span>
      </h2>
      <ul className="agency-looks">
        {comparedWith.map((other) => (
          <li key={other.id}>
            <strong className="agency-share">{Math.round(other.score * 100)}%</strong>
            <Link to={`/agency-reports/${id}/with/${other.id}`}>并列查看</Link>
            <span>
              {other.number} <span className="quiet">{other.enterpriseName}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
