import { getJointInspection, type JointInspection } from '@zhiben/contract/joint-inspections.ts';
import { checkVerdictLabel } from '@zhiben/vocabulary/checks.ts';
import type { JointInspectionId } from '@zhiben/vocabulary/ids.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { JointState } from './JointState.tsx';
import { RecheckDialog } from './RecheckDialog.tsx';
import { ResultForm } from './ResultForm.tsx';
import '../installations.css';

/** One joint inspection, from its plan to its recheck; on site it is recorded here. */
export function JointInspectionPage() {
  const { jointInspectionId = '' } = useParams();
  const found = useOperation(getJointInspection, {
    params: { jointInspectionId: jointInspectionId as JointInspectionId },
  });
  return <Loaded query={found}>{(inspection) => <OneInspection inspection={inspection} />}</Loaded>;
}

function OneInspection({ inspection }: { readonly inspection: JointInspection }) {
  const mayMake = useMay('joint-inspection:make');
  const [rechecking, setRechecking] = useState(false);
  const { enterpriseId, enterpriseName, batch, state, plannedOn, bureauTeam, fireTeam, madeOn, mergedInto } =
    inspection;
  return (
    <Page
      title={`消地协作检查：${enterpriseName}`}
      note={<JointState state={state} />}
      narrow
      actions={
        mayMake &&
        state === 'made' && (
          <Button type="primary" onClick={() => setRechecking(true)}>
            完成复查
          </Button>
        )
      }
    >
      <div className="stack">
        <section className="panel">
          <dl className="unit-sums">
            <dt>企业</dt>
            <dd>
              <Link to={`/enterprises/${enterpriseId}`}>{enterpriseName}</Link>
            </dd>
            <dt>批次</dt>
            <dd>{batch}</dd>
            <dt>日期</dt>
            <dd>
              计划 {plannedOn}
              {madeOn !== null && `，检查 ${madeOn}`}
            </dd>
            {mergedInto !== null && (
              <>
                <dt>合并检查</dt>
                <dd>
                  <Link to={`/visits/${mergedInto.visitId}`}>由 {mergedInto.plannedOn} 的执法检查一并办理</Link>
                </dd>
              </>
            )}
            <dt>人员</dt>
            <dd>
              {bureauTeam}；{fireTeam}
            </dd>
          </dl>
        </section>
        {state === 'planned' && mayMake ? <ResultForm inspection={inspection} /> : <Results inspection={inspection} />}
        {rechecking && <RecheckDialog inspection={inspection} onClose={() => setRechecking(false)} />}
      </div>
    </Page>
  );
}

function Results({
  inspection: { items, results, hazards, recheckBy, recheckedOn, recheckWords },
}: {
  readonly inspection: JointInspection;
}) {
  const answers = new Map(results.map((result) => [result.item, result]));
  return (
    <section className="panel" aria-label="检查结果">
      <ol className="unit-list">
        {items.map((item) => {
          const result = answers.get(item);
          return (
            <li key={item}>
              {item}
              {'　'}
              {result !== undefined && (
                <span className={result.verdict === 'abnormal' ? 'unit-nobody' : 'quiet'}>
                  {checkVerdictLabel[result.verdict]}
                  {result.words !== '' && `：${result.words}`}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {hazards.length > 0 && (
        <p>
          隐患：
          {hazards.map(({ id, number, open }) => (
            <span key={id}>
              <Link to={`/hazards/${id}`}>{number}</Link>
              {open ? '（未销号）' : '（已销号）'}{' '}
            </span>
          ))}
        </p>
      )}
      {recheckedOn !== null && (
        <p>
          {recheckedOn} 复查：{recheckWords}
        </p>
      )}
      {recheckedOn === null && recheckBy !== null && (
        <p className="quiet">{recheckBy} 前复查，隐患全部销号后方可完成。</p>
      )}
    </section>
  );
}
