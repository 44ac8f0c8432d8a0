import { getVisit, type VisitDetail } from '@zhiben/contract/enforcement.ts';
import { getEvidencePreview } from '@zhiben/contract/evidence.ts';
import { dispositionLabel, recheckResultLabel, visitKindLabel } from '@zhiben/vocabulary/enforcement.ts';
import type { VisitId } from '@zhiben/vocabulary/ids.ts';
import { type VisitServiceKind, visitServiceLabel } from '@zhiben/vocabulary/visit-aims.ts';
import { Link, useParams } from 'react-router';
import { fileUrl } from '../../../api/client.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { RiskGrade } from '../../../ui/grading/RiskGrade.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Time } from '../../../ui/Time.tsx';
import { aimHref } from '../proposals/aim-href.ts';
import { VisitStateTag } from '../VisitStateTag.tsx';
import { Documents } from './Documents.tsx';
import { Measures } from './Measures.tsx';
import { VisitActs } from './VisitActs.tsx';
import '../enforcement.css';

/** One inspection: what may be done now, what was found, and its papers. */
export function VisitPage() {
  const { visitId = '' } = useParams();
  const found = useOperation(getVisit, { params: { visitId: visitId as VisitId } });
  return (
    <Loaded query={found}>
      {(visit) => (
        <Page
          title={`执法检查：${visit.enterpriseName}`}
          note={<VisitStateTag state={visit.state} />}
          actions={<VisitActs visit={visit} />}
          narrow
        >
          <div className="stack">
            <Facts visit={visit} />
            <RiskGrade enterpriseId={visit.enterpriseId} />
            {visit.services.length > 0 && <Services visit={visit} />}
            {visit.findingsFound.length > 0 && <Findings visit={visit} />}
            <Documents visit={visit} />
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Facts({ visit }: { readonly visit: VisitDetail }) {
  const { record, answer } = visit;
  return (
    <section className="panel" aria-label="检查情况">
      <dl className="visit-facts">
        <dt>企业</dt>
        <dd>
          <Link to={`/enterprises/${visit.enterpriseId}`}>{visit.enterpriseName}</Link>
        </dd>
        <dt>类型</dt>
        <dd>
          {visitKindLabel[visit.kind]}　<span className="nowrap">计划 {visit.plannedOn}</span>
        </dd>
        <dt>事由</dt>
        <dd>{visit.purpose}</dd>
        {visit.mergedInto !== null && (
          <>
            <dt>合并检查</dt>
            <dd>
              <Link to={`/visits/${visit.mergedInto.visitId}`}>由 {visit.mergedInto.plannedOn} 的检查一并办理</Link>
            </dd>
          </>
        )}
        {visit.reasons.length > 0 && (
          <>
            <dt>安排时的理由</dt>
            <dd>
              {visit.reasons.map((reason) => (
                <span key={reason.words} className="visit-reason">
                  <Link to={aimHref(reason, visit.enterpriseId)}>{reason.words}</Link>{' '}
                  <span className="quiet">+{reason.points}</span>
                </span>
              ))}
            </dd>
          </>
        )}
        <dt>执法人员</dt>
        <dd>{visit.officers.map(({ name, certificate }) => `${name}（${certificate}）`).join('、')}</dd>
        {visit.startedAt !== null && (
          <>
            <dt>时间</dt>
            <dd>
              <Time at={visit.startedAt} /> 开始
              {visit.finishedAt !== null && (
                <>
                  ，<Time at={visit.finishedAt} /> 提交
                </>
              )}
            </dd>
          </>
        )}
        {record !== null && (
          <>
            <dt>现场</dt>
            <dd>
              {record.place}　{record.sitePerson}（{record.sitePost}）
              {record.siteRefused !== null && `　未签名：${record.siteRefused}`}
            </dd>
            <dt>检查情况</dt>
            <dd>
              {record.words}（共检查 {record.answered} 项）
            </dd>
          </>
        )}
        {answer !== null && (
          <>
            <dt>企业报告</dt>
            <dd>
              <Time at={answer.at} />　{answer.words}
            </dd>
          </>
        )}
        {visit.record === null && (
          <>
            <dt>检查表</dt>
            <dd>{visit.items.length} 项</dd>
          </>
        )}
      </dl>
    </section>
  );
}

const SERVICE_PAGE: Readonly<Record<VisitServiceKind, (subjectId: string) => string>> = {
  visit: (id) => `/visits/${id}`,
  recheck: (id) => `/visits/${id}`,
  joint: (id) => `/installations/joint/${id}`,
  'joint-recheck': (id) => `/installations/joint/${id}`,
  coverage: () => '/visits/coverage',
};

/** What this one visit does for others; each is finished on its own page and counts there once. */
function Services({ visit: { services } }: { readonly visit: VisitDetail }) {
  return (
    <section className="panel" aria-label="一并办理">
      <h2>一并办理（{services.length}）</h2>
      {services.map(({ kind, subjectId, title }) => (
        <p key={`${kind} ${subjectId}`} className="visit-finding">
          {visitServiceLabel[kind]}　<Link to={SERVICE_PAGE[kind](subjectId)}>{title}</Link>
        </p>
      ))}
    </section>
  );
}

function Findings({ visit }: { readonly visit: VisitDetail }) {
  const seesPhotos = useMay('visit:make');
  return (
    <section className="panel" aria-label="发现的问题">
      <h2>发现的问题（{visit.findingsFound.length}）</h2>
      {visit.findingsFound.map((finding) => (
        <div key={finding.id} className="visit-finding">
          <p>
            <strong>{finding.words}</strong>　{finding.level === 'major' ? '重大事故隐患' : '一般隐患'}
          </p>
          <p className="quiet">
            {finding.item}　{finding.clause}
          </p>
          <p>
            <Link to={`/hazards/${finding.hazard.id}`}>{finding.hazard.number}</Link>
            {'　'}
            {dispositionLabel[finding.disposition]}
            {finding.rectifyBy !== null && `，${finding.rectifyBy} 前`}
            {finding.recheckResult !== null &&
              `　复查：${recheckResultLabel[finding.recheckResult]}（${finding.recheckWords}）`}
          </p>
          {finding.measures.length > 0 && <Measures finding={finding} visit={visit} />}
          {seesPhotos && finding.photoIds.length > 0 && (
            <div className="visit-photos">
              {finding.photoIds.map((evidenceId) => (
                <img key={evidenceId} src={fileUrl(getEvidencePreview, { params: { evidenceId } })} alt="现场照片" />
              ))}
            </div>
          )}
        </div>
      ))}
    </section>
  );
}
