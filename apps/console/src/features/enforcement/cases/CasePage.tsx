import { type CaseDetail, getCase } from '@zhiben/contract/enforcement-cases.ts';
import { caseStageLabel } from '@zhiben/vocabulary/cases.ts';
import type { CaseId } from '@zhiben/vocabulary/ids.ts';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { CaseActs } from './CaseActs.tsx';
import { CaseDocuments } from './CaseDocuments.tsx';
import { Beside, Clocks, Parties } from './CaseSections.tsx';
import { CaseStateTag } from './CaseStateTag.tsx';
import { CaseMeasures } from './measures/CaseMeasures.tsx';
import '../enforcement.css';

/** One case: what may be done now, by when, what was found and laid on whom, its papers, and what was laid on others. */
export function CasePage() {
  const { caseId = '' } = useParams();
  const found = useOperation(getCase, { params: { caseId: caseId as CaseId } });
  return (
    <Loaded query={found}>
      {(one) => (
        <Page
          title={one.cause}
          note={
            <>
              <CaseStateTag state={one.state} />　{one.number ?? '尚未立案'}
            </>
          }
          actions={<CaseActs one={one} />}
          narrow
        >
          <div className="stack">
            <Clocks one={one} />
            <Facts one={one} />
            <Parties one={one} />
            <CaseMeasures one={one} />
            <CaseDocuments one={one} />
            <Beside one={one} />
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Facts({ one }: { readonly one: CaseDetail }) {
  const { article } = one;
  const lines: readonly (readonly [string, ReactNode])[] = [
    [
      '企业',
      <Link key="enterprise" to={`/enterprises/${one.enterpriseId}`}>
        {one.enterpriseName}
      </Link>,
    ],
    ['违法行为', one.conduct],
    ['行为终了', `${one.actEndedOn}　${caseStageLabel[one.stage]}`],
    [
      '来源',
      one.visitId && (
        <Link key="visit" to={`/visits/${one.visitId}`}>
          复查未整改的执法检查
        </Link>
      ),
    ],
    ['立案理由', one.proposal],
    ['承办人员', one.officers.map(({ name, certificate }) => `${name}（${certificate}）`).join('、')],
    ['违法事实', one.facts],
    ['证据', one.evidence],
    ['适用条款', article && `《${article.law}》${article.article}${article.provisional ? '（暂定）' : ''}`],
    ['选定理由', one.articleReason],
    ['听证', one.hearingOn && `${one.hearingOn}　${one.hearingWords ?? '尚未举行'}`],
    ['裁量理由', one.discretion],
    ['移送理由', one.transferReason],
    ['催告', one.demandedOn],
    ['公开', one.publishedOn],
    ['撤下公开', one.unpublishedOn && `${one.unpublishedOn}　${one.unpublishedReason}`],
    ['结果', one.closing],
  ];
  return (
    <section className="panel" aria-label="案情">
      <h2>案情</h2>
      <dl className="visit-facts">
        {lines.map(([term, said]) =>
          said === null || said === '' ? null : (
            <div key={term} className="case-line">
              <dt>{term}</dt>
              <dd>{said}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
