import { listProposals, type Proposal } from '@zhiben/contract/supervision-proposals.ts';
import { letterKindLabel, matterKindLabel, proposalRuleLabel } from '@zhiben/vocabulary/supervision.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { SubjectLink } from '../../../ui/SubjectLink.tsx';
import { LetterDialog } from '../letters/LetterDialog.tsx';
import { SupervisionTabs } from '../SupervisionTabs.tsx';
import '../supervision.css';

/** Letters that the records call for and nobody has written, with the rows behind each. */
export function ProposalsPage() {
  const found = useOperation(listProposals, {});
  const mayDraft = useMay('letter:draft');
  const [drafting, setDrafting] = useState<Proposal | null>(null);
  return (
    <Loaded query={found}>
      {(proposals) => (
        <Page title="建议发文" note={`共 ${proposals.length} 份`}>
          <SupervisionTabs />
          <div className="stack">
            {proposals.length === 0 && <p className="quiet">按现有记录和监督设置，没有应发而未发的文书。</p>}
            {proposals.map((one) => (
              <ProposalPanel
                key={`${one.rule} ${one.kind} ${one.enterpriseId}`}
                one={one}
                onDraft={mayDraft ? () => setDrafting(one) : undefined}
              />
            ))}
          </div>
          {drafting !== null && <LetterDialog proposal={drafting} onClose={() => setDrafting(null)} />}
        </Page>
      )}
    </Loaded>
  );
}

interface ProposalPanelProps {
  readonly one: Proposal;
  readonly onDraft: (() => void) | undefined;
}

function ProposalPanel({ one, onDraft }: ProposalPanelProps) {
  return (
    <section className="panel" aria-label={`${one.enterpriseName} ${letterKindLabel[one.kind]}`}>
      <div className="proposal-head">
        <h2>
          建议{letterKindLabel[one.kind]}：<Link to={`/enterprises/${one.enterpriseId}`}>{one.enterpriseName}</Link>
        </h2>
        {onDraft !== undefined && (
          <Button type="primary" onClick={onDraft}>
            起草
          </Button>
        )}
      </div>
      <p>
        {proposalRuleLabel[one.rule]}　<span className="quiet">{one.reason}</span>
      </p>
      {one.rows.map(({ kind, id, title, words }) => (
        <div key={id} className="letter-row">
          {matterKindLabel[kind]}{' '}
          <SubjectLink kind={kind} id={id}>
            {title}
          </SubjectLink>
          {'　'}
          <span className="quiet">{words}</span>
        </div>
      ))}
      {one.caseDue && <p className="quiet">同时应依法立案查处：在“执法检查—案件”中提请立案。</p>}
    </section>
  );
}
