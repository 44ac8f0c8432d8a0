import { DownloadOutlined } from '@ant-design/icons';
import { draftReport, getReport, getReportDocument, issueReport, type ReportView } from '@zhiben/contract/reports.ts';
import type { ReportId } from '@zhiben/vocabulary/ids.ts';
import { Alert, Button } from 'antd';
import { Link, useParams } from 'react-router';
import { fileUrl } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useMay } from '../../session/session.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Time } from '../../ui/Time.tsx';
import { Drafting } from './Drafting.tsx';
import { Section } from './Section.tsx';
import './reports.css';

/** One report: what was counted, what people wrote, and the Word file of both. */
export function ReportPage() {
  const { reportId = '' } = useParams();
  const found = useOperation(getReport, { params: { reportId: reportId as ReportId } });
  return <Loaded query={found}>{(report) => <Report key={report.id} report={report} />}</Loaded>;
}

function Report({ report }: { readonly report: ReportView }) {
  const mayDraft = useMay('report:draft');
  const again = useAct(draftReport);
  const mayIssue = useMay('report:issue');
  const issue = useAct(issueReport);
  const { id, kind, year, part, title, state, revision, draftedAt, sections, failure, issued } = report;
  return (
    <Page
      title={title}
      note={<Link to="/reports">调度报告</Link>}
      actions={
        <>
          {mayDraft && (
            <Button
              loading={again.isPending}
              disabled={state === 'drafting'}
              onClick={() => again.mutate({ body: { kind, year, part } })}
            >
              按现在的记录重新统计
            </Button>
          )}
          {mayIssue && state === 'ready' && issued?.revision !== revision && (
            <Button
              loading={issue.isPending}
              onClick={() => issue.mutate({ params: { reportId: id }, body: { seenRevision: revision } })}
            >
              审定并报送
            </Button>
          )}
          {revision > 0 && (
            <Button
              type="primary"
              icon={<DownloadOutlined aria-hidden />}
              href={fileUrl(getReportDocument, { params: { reportId: id } })}
              download
            >
              下载 Word
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <ProblemNotice error={again.error ?? issue.error} />
        {failure !== null && <Alert type="error" showIcon role="alert" title={failure} />}
        {state === 'drafting' && <Drafting report={report} />}
        {draftedAt !== null && (
          <p className="quiet">
            {report.fromOn} 至 {report.untilOn}　第 {revision} 次统计于 <Time at={draftedAt} />
          </p>
        )}
        {issued !== null && (
          <p>
            {issued.byName} 已报送第 {issued.revision} 次统计的报告 <Time at={issued.at} />
            {issued.revision !== revision && '；此后重新统计过，尚未再次报送'}
          </p>
        )}
        {sections.map((section) => (
          <Section key={section.section} reportId={id} section={section} mayWrite={mayDraft} />
        ))}
      </div>
    </Page>
  );
}
