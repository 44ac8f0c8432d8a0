import { compareAgencyReports, type ReportComparison } from '@zhiben/contract/agency-reports.ts';
import type { AgencyReportId } from '@zhiben/vocabulary/ids.ts';
import { Link, useParams } from 'react-router';
import { useOperation } from '../../api/use-operation.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { SharedWords } from './SharedWords.tsx';
import './agency-reports.css';

/** Two reports beside each other: what they share beyond what forms say, and what was not counted. */
export function ComparisonPage() {
  const { reportId, otherId } = useParams();
  const params = { agencyReportId: reportId as AgencyReportId, otherReportId: otherId as AgencyReportId };
  const query = useOperation(compareAgencyReports, { params });
  return <Loaded query={query}>{(comparison) => <Comparison comparison={comparison} />}</Loaded>;
}

const percent = (share: number) => `${Math.round(share * 100)}%`;

function Comparison({ comparison }: { readonly comparison: ReportComparison }) {
  const { mine, theirs, score, doubtfulFrom, learntFrom, passages, forms } = comparison;
  return (
    <Page title="报告比对" note={<Link to={`/agency-reports/${mine.id}`}>返回报告</Link>}>
      <div className="stack">
        <section className="panel agency-verdict">
          <strong>{percent(score)}</strong>
          <span>
            扣除通用文字后，其中一份自己写的内容有这么多也在另一份中。达到 {percent(doubtfulFrom)}
            的列为存疑，供核实，不作结论。
            <span className="quiet">通用文字由 {learntFrom} 家其他企业的同类报告得出。</span>
          </span>
        </section>
        <section className="panel" aria-labelledby="passages">
          <h2 id="passages">
            相同的段落 <span className="quiet">{passages.length} 处，独有文字多的在前；标出的是两份一致的文字</span>
          </h2>
          <div className="agency-pair agency-pair-head">
            <Side label="本报告" side={mine} />
            <Side label="对照报告" side={theirs} />
          </div>
          {passages.length === 0 && <p className="empty">扣除通用文字后没有相同的段落</p>}
          {passages.map((passage) => (
            <div key={`${passage.mine} ${passage.theirs}`} className="agency-pair">
              <SharedWords text={passage.mine} other={passage.theirs} />
              <SharedWords text={passage.theirs} other={passage.mine} />
            </div>
          ))}
        </section>
        {forms.length > 0 && (
          <section className="panel" aria-labelledby="forms">
            <h2 id="forms">
              没有计入的相同文字 <span className="quiet">法规、模板、机构惯用语，多家报告都有</span>
            </h2>
            <ul className="agency-forms">
              {forms.map((form) => (
                <li key={form}>{form}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Page>
  );
}

function Side({ label, side }: { readonly label: string; readonly side: ReportComparison['mine'] }) {
  return (
    <div>
      <span className="quiet">{label}：</span>
      <Link to={`/agency-reports/${side.id}`}>{side.number}</Link>
      <div>{side.enterpriseName}</div>
      <div className="quiet">
        {side.agencyName}，{side.issuedOn} 出具
      </div>
    </div>
  );
}
