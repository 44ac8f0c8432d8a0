import { listVisits, type Visit } from '@zhiben/contract/enforcement.ts';
import { visitKindLabel, visitStateLabel } from '@zhiben/vocabulary/enforcement.ts';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useMay, useSession } from '../../../session/session.ts';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { choiceOf, type Filter } from '../../../ui/filter.ts';
import { RegisterPage } from '../../../ui/RegisterPage.tsx';
import { EnforcementTabs } from '../EnforcementTabs.tsx';
import { VisitStateTag } from '../VisitStateTag.tsx';
import { PlanVisitDialog } from './PlanVisitDialog.tsx';

const namesOf = ({ officers }: Visit) => officers.map(({ name }) => name).join('、');
const findingWords = ({ finishedAt, findings }: Visit) =>
  finishedAt === null ? '—' : findings === 0 ? '未发现' : `${findings} 项`;

const columns: TableColumnsType<Visit> = [
  { title: '状态', key: 'state', width: 130, render: (_, { state }) => <VisitStateTag state={state} /> },
  { title: '企业', dataIndex: 'enterpriseName', className: 'wrap' },
  { title: '类型', key: 'kind', width: 130, render: (_, { kind }) => visitKindLabel[kind] },
  { title: '日期', dataIndex: 'plannedOn', width: 120 },
  { title: '事由', dataIndex: 'purpose', className: 'wrap' },
  { title: '执法人员', key: 'officers', width: 150, render: (_, visit) => namesOf(visit) },
  { title: '问题', key: 'findings', width: 90, render: (_, visit) => findingWords(visit) },
  { title: '整改期限', key: 'due', width: 120, render: (_, { orderDueOn }) => orderDueOn ?? '—' },
];

const byEnterprise: Filter = {
  kind: 'custom',
  name: 'enterpriseId',
  label: '企业',
  control: (value, set) => (
    <EnterprisePicker value={value} onChange={set} placeholder="企业" aria-label="企业" width={190} />
  ),
};

/** Inspections within reach. What has not begun is shown to those who are sent, and to nobody whom it would warn. */
export function VisitsPage() {
  const { enterpriseId } = useSession();
  const mayPlan = useMay('visit:plan');
  const [planning, setPlanning] = useState(false);
  return (
    <>
      <RegisterPage
        title="执法检查"
        list={listVisits}
        idOf={({ id }) => id}
        hrefOf={({ id }) => `/visits/${id}`}
        columns={columns}
        card={(visit) => <VisitCard visit={visit} />}
        filters={[
          choiceOf('state', '状态', visitStateLabel),
          ...(enterpriseId === null ? [byEnterprise] : []),
          { kind: 'flag', name: 'orderOverdue', label: '整改逾期' },
        ]}
        actions={
          mayPlan && (
            <Button type="primary" onClick={() => setPlanning(true)}>
              安排检查
            </Button>
          )
        }
        tabs={<EnforcementTabs />}
        empty="没有符合条件的执法检查"
      />
      {planning && <PlanVisitDialog onClose={() => setPlanning(false)} />}
    </>
  );
}

function VisitCard({ visit }: { readonly visit: Visit }) {
  return (
    <>
      <span className="card-line">
        <strong>{visit.enterpriseName}</strong>
        <VisitStateTag state={visit.state} />
      </span>
      <div className="quiet">
        {visitKindLabel[visit.kind]}　{visit.plannedOn}　{namesOf(visit)}
      </div>
      <div className="quiet">
        问题 {findingWords(visit)}　整改期限 {visit.orderDueOn ?? '—'}
      </div>
    </>
  );
}
