import { type EnterpriseGrading, getGrading } from '@zhiben/contract/grading.ts';
import { gradeEnterprise } from '@zhiben/rules/grading/grade-enterprise.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useOperation } from '../../api/use-operation.ts';
import { useMay } from '../../session/session.ts';
import { ColourTag } from '../../ui/grading/ColourTag.tsx';
import { factsOf } from '../../ui/grading/facts-of.ts';
import { mayChange, PossibleChanges } from '../../ui/grading/PossibleChanges.tsx';
import { WhyColour } from '../../ui/grading/WhyColour.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { Time } from '../../ui/Time.tsx';
import { Items } from './Items.tsx';
import { MakeGrading } from './MakeGrading.tsx';
import './grading.css';

/** One enterprise: its colour, why, what would change it, and every grading there was. */
export function GradingPage() {
  const { enterpriseId = '' } = useParams();
  const found = useOperation(getGrading, { params: { enterpriseId: enterpriseId as EnterpriseId } });
  return <Loaded query={found}>{(view) => <Grading key={view.enterpriseId} view={view} />}</Loaded>;
}

function Grading({ view }: { readonly view: EnterpriseGrading }) {
  const [open, setOpen] = useState(false);
  const mayMake = useMay('grading:make');
  const facts = factsOf(view.declared, view.recorded);
  const now = gradeEnterprise(facts);
  return (
    <Page
      title={view.enterpriseName}
      note={<Link to="/grading">安全风险分级</Link>}
      actions={
        mayMake && (
          <Button type="primary" onClick={() => setOpen(true)}>
            {view.versions.length === 0 ? '评定等级' : '重新评定'}
          </Button>
        )
      }
    >
      <div className="stack">
        <section className="panel grading-head" aria-label="当前等级">
          <p>
            <ColourTag standing={view.standing} />
            {view.score !== null && <strong>{view.score} 分</strong>}
            <span className="quiet">
              {view.gradedAt === null ? '尚未评定' : <Time at={view.gradedAt} />}　{view.why}
            </span>
          </p>
          <WhyColour view={view} />
        </section>
        {mayChange(view) && (
          <section className="panel" aria-labelledby="changes">
            <h2 id="changes">单项改进的效果</h2>
            <PossibleChanges view={view} labelledBy="changes" />
          </section>
        )}
        <Items items={now.items} facts={facts} />
        <Versions versions={view.versions} />
      </div>
      {open && <MakeGrading view={view} onClose={() => setOpen(false)} />}
    </Page>
  );
}

function Versions({ versions }: Pick<EnterpriseGrading, 'versions'>) {
  if (versions.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="versions">
      <h2 id="versions">历次评定</h2>
      <ul className="grading-versions">
        {versions.map(({ revision, colour, score, missing, note, gradedAt, gradedByName }) => (
          <li key={revision}>
            <ColourTag standing={colour ?? 'pending'} />
            {score !== null && `${score} 分`}
            <span className="quiet">
              <Time at={gradedAt} />　{gradedByName}　{note}
              {missing.length > 0 && `　当时缺 ${missing.length} 项事实`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
