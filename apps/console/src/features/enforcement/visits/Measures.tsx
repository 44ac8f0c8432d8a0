import type { Finding, VisitDetail } from '@zhiben/contract/enforcement.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../session/session.ts';
import { ProposeCaseDialog } from '../cases/ProposeCaseDialog.tsx';

interface MeasuresProps {
  readonly finding: Finding;
  readonly visit: VisitDetail;
}

/** What the law allows for an order that was not met: article, range for the unit, range for the person. A person picks. */
export function Measures({ finding, visit }: MeasuresProps) {
  const mayHandle = useMay('case:handle');
  const [proposing, setProposing] = useState(false);
  return (
    <details open>
      <summary>可以采取的措施（{finding.measures.length}）</summary>
      {finding.measures.map(({ articleId, law, article, summary, unit, person, double }) => (
        <dl key={articleId} className="visit-facts visit-finding">
          <dt>条款</dt>
          <dd>
            {law}
            {article}　{summary}
          </dd>
          <dt>单位</dt>
          <dd>{unit}</dd>
          <dt>直接责任人员</dt>
          <dd>
            {person}
            {double && '（一案双罚）'}
          </dd>
        </dl>
      ))}
      <p className="quiet">{finding.measuresNote}</p>
      {mayHandle && <Button onClick={() => setProposing(true)}>提请立案</Button>}
      {proposing && <ProposeCaseDialog unmet={{ finding, visit }} onClose={() => setProposing(false)} />}
    </details>
  );
}
