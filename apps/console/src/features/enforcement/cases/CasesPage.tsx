import { type Case, listCases } from '@zhiben/contract/enforcement-cases.ts';
import { caseStateLabel } from '@zhiben/vocabulary/cases.ts';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../session/session.ts';
import { choiceOf } from '../../../ui/filter.ts';
import { RegisterPage } from '../../../ui/RegisterPage.tsx';
import { EnforcementTabs } from '../EnforcementTabs.tsx';
import { CaseStateTag } from './CaseStateTag.tsx';
import { ProposeCaseDialog } from './ProposeCaseDialog.tsx';
import { yuanWords } from './yuan-words.ts';

const names = ({ parties }: Case) => parties.map(({ name }) => name).join('、');
/** What was laid on all of them, or is to be. */
const sum = ({ parties }: Case) => {
  const known = parties.flatMap(({ fineYuan, proposedYuan }) => fineYuan ?? proposedYuan ?? []);
  return known.length === 0 ? '—' : yuanWords(known.reduce((all, one) => all + one, 0));
};

const columns: TableColumnsType<Case> = [
  { title: '状态', key: 'state', width: 150, render: (_, { state }) => <CaseStateTag state={state} /> },
  { title: '案件编号', key: 'number', width: 180, render: (_, { number }) => number ?? '—' },
  { title: '案由', dataIndex: 'cause', className: 'wrap' },
  { title: '当事人', key: 'parties', className: 'wrap', render: (_, row) => names(row) },
  { title: '罚款合计', key: 'sum', width: 130, align: 'right', render: (_, row) => sum(row) },
  { title: '立案', key: 'opened', width: 120, render: (_, { openedOn }) => openedOn ?? '—' },
  { title: '决定', key: 'decided', width: 120, render: (_, { decidedOn }) => decidedOn ?? '—' },
];

/** Cases within reach; an enterprise sees its own once it was told of them. */
export function CasesPage() {
  const mayHandle = useMay('case:handle');
  const [proposing, setProposing] = useState(false);
  return (
    <>
      <RegisterPage
        title="行政处罚案件"
        list={listCases}
        idOf={({ id }) => id}
        hrefOf={({ id }) => `/visits/cases/${id}`}
        columns={columns}
        card={(row) => <CaseCard row={row} />}
        filters={[choiceOf('state', '状态', caseStateLabel)]}
        actions={
          mayHandle && (
            <Button type="primary" onClick={() => setProposing(true)}>
              提请立案
            </Button>
          )
        }
        tabs={<EnforcementTabs />}
        empty="没有符合条件的案件"
      />
      {proposing && <ProposeCaseDialog onClose={() => setProposing(false)} />}
    </>
  );
}

function CaseCard({ row }: { readonly row: Case }) {
  return (
    <>
      <span className="card-line">
        <strong>{row.cause}</strong>
        <CaseStateTag state={row.state} />
      </span>
      <div className="quiet">{names(row)}</div>
      <div className="quiet">
        {row.number ?? '尚未立案'}　罚款 {sum(row)}
      </div>
    </>
  );
}
