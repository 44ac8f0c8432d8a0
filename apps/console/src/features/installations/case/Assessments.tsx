import type { AssessmentView, InstallationDetail } from '@zhiben/contract/installation-view.ts';
import { majorHazardLevelLabel } from '@zhiben/vocabulary/enterprises.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { AssessDialog } from './AssessDialog.tsx';
import { FileDialog } from './FileDialog.tsx';

interface AssessmentsProps {
  readonly unit: InstallationDetail;
  readonly mayEdit: boolean;
  readonly mayFile: boolean;
}

/** The safety assessments with their filings, the last one first, and what is due next. */
export function Assessments({ unit, mayEdit, mayFile }: AssessmentsProps) {
  const [open, setOpen] = useState<'assess' | 'file'>();
  const [latest, ...earlier] = unit.assessments;
  const close = () => setOpen(undefined);
  return (
    <section className="panel" aria-labelledby="assessments">
      <h2 id="assessments">安全评估与备案</h2>
      {latest === undefined ? <p className="unit-nobody">还没有登记安全评估</p> : <Latest assessment={latest} />}
      <div className="unit-acts">
        {mayEdit && <Button onClick={() => setOpen('assess')}>登记评估报告</Button>}
        {mayFile && latest?.filedOn === null && (
          <Button type="primary" onClick={() => setOpen('file')}>
            备案
          </Button>
        )}
      </div>
      {earlier.length > 0 && (
        <ul className="unit-list quiet">
          {earlier.map(({ id, assessedOn, report, filingNumber }) => (
            <li key={id}>
              {assessedOn} {report}，{filingNumber === null ? '未备案' : `备案 ${filingNumber}`}
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">
        每三年评估一次，情况有变的重新评估（危险化学品安全法第三十九条）；评估报告完成后15日内备案
        <span className="unit-provisional">暂定</span>
      </p>
      {open === 'assess' && <AssessDialog unit={unit} onClose={close} />}
      {open === 'file' && latest !== undefined && <FileDialog unit={unit} assessment={latest} onClose={close} />}
    </section>
  );
}

function Latest({ assessment }: { readonly assessment: AssessmentView }) {
  const { assessedOn, report, level, nextOn, fileBy, filedOn, filingNumber } = assessment;
  return (
    <dl className="unit-sums">
      <dt>最近评估</dt>
      <dd>
        {assessedOn}　{report}
        {level !== null && <span className="quiet">（评估时{majorHazardLevelLabel[level]}）</span>}
      </dd>
      <dt>备案</dt>
      <dd>
        {filedOn === null ? (
          <span className="unit-nobody">未备案，应于 {fileBy} 前</span>
        ) : (
          `${filingNumber}　${filedOn}`
        )}
      </dd>
      <dt>下次评估</dt>
      <dd>{nextOn} 前</dd>
    </dl>
  );
}
