import { type EnterpriseGrading, getGrading } from '@zhiben/contract/grading.ts';
import { gradeEnterprise } from '@zhiben/rules/grading/grade-enterprise.ts';
import { whatWouldChange } from '@zhiben/rules/grading/what-would-change.ts';
import { gradingColourLabel, gradingFactLabel, gradingStandingLabel } from '@zhiben/vocabulary/grading.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useOperation } from '../../api/use-operation.ts';
import { useMay } from '../../session/session.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { Time } from '../../ui/Time.tsx';
import { ColourTag } from './ColourTag.tsx';
import { factsOf } from './facts-of.ts';
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
          {now.directRed.map((words) => (
            <p key={words}>直接判红：{words}</p>
          ))}
          {now.heldAtOrange && <p>标准化未达标，按本区方案四（二）不低于橙色，重点监管、重点盯守。</p>}
          {view.now !== null && <p>现按记录为「{gradingStandingLabel[view.now]}」，与评定时不同，应重新评定。</p>}
          {now.missing.length > 0 && (
            <p>
              缺 {now.missing.length} 项事实，等级待定；已知事实下得分在 {now.lowest} 至 {now.highest} 之间。缺：
              {now.missing.map((fact) => gradingFactLabel[fact]).join('、')}
            </p>
          )}
        </section>
        <Changes facts={facts} />
        <Items items={now.items} facts={facts} />
        <Versions versions={view.versions} />
      </div>
      {open && <MakeGrading view={view} onClose={() => setOpen(false)} />}
    </Page>
  );
}

function Changes({ facts }: { readonly facts: ReturnType<typeof factsOf> }) {
  const changes = whatWouldChange(facts);
  const { colour: now } = gradeEnterprise(facts);
  if (changes.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="changes">
      <h2 id="changes">单项改进的效果</h2>
      <ul className="grading-changes">
        {changes.map(({ facts: [fact = ''], gain, colour }) => (
          <li key={fact}>
            {gradingFactLabel[fact]}
            <span className="quiet">
              {gain !== null && gain > 0 && `得分 +${gain}`}
              {colour !== null && colour !== now && `　等级变为${gradingColourLabel[colour]}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
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
