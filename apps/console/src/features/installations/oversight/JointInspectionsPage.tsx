import { type JointInspection, listJointInspections } from '@zhiben/contract/joint-inspections.ts';
import { jointInspectionStateLabel } from '@zhiben/vocabulary/installations.ts';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useMay, useSession } from '../../../session/session.ts';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { choiceOf, type Filter } from '../../../ui/filter.ts';
import { RegisterPage } from '../../../ui/RegisterPage.tsx';
import { InstallationTabs } from '../InstallationTabs.tsx';
import { JointState } from './JointState.tsx';
import { PlanDialog } from './PlanDialog.tsx';

const columns: TableColumnsType<JointInspection> = [
  { title: '状态', key: 'state', width: 100, render: (_, { state }) => <JointState state={state} /> },
  { title: '企业', dataIndex: 'enterpriseName', className: 'wrap' },
  { title: '批次', dataIndex: 'batch', className: 'wrap' },
  { title: '计划日期', dataIndex: 'plannedOn', width: 120 },
  { title: '检查日期', key: 'made', width: 120, render: (_, { madeOn }) => madeOn ?? '—' },
  { title: '隐患', key: 'hazards', width: 150, render: (_, inspection) => hazardWords(inspection) },
  { title: '复查', key: 'recheck', width: 170, render: (_, inspection) => recheckWords(inspection) },
];

const byEnterprise: Filter = {
  kind: 'custom',
  name: 'enterpriseId',
  label: '企业',
  control: (value, set) => (
    <EnterprisePicker value={value} onChange={set} placeholder="企业" aria-label="企业" width={190} />
  ),
};

/** Inspections by the office together with the fire brigade. An enterprise sees its own once they have been made. */
export function JointInspectionsPage() {
  const { enterpriseId } = useSession();
  const mayMake = useMay('joint-inspection:make');
  const [planning, setPlanning] = useState(false);
  return (
    <>
      <RegisterPage
        title="消地协作检查"
        list={listJointInspections}
        idOf={({ id }) => id}
        hrefOf={({ id }) => `/installations/joint/${id}`}
        columns={columns}
        card={(inspection) => <JointCard inspection={inspection} />}
        filters={[
          choiceOf('state', '状态', jointInspectionStateLabel),
          ...(enterpriseId === null ? [byEnterprise] : []),
        ]}
        actions={
          mayMake && (
            <Button type="primary" onClick={() => setPlanning(true)}>
              安排检查
            </Button>
          )
        }
        tabs={<InstallationTabs />}
        empty="没有符合条件的消地协作检查"
      />
      {planning && <PlanDialog onClose={() => setPlanning(false)} />}
    </>
  );
}

function hazardWords({ hazards, state }: JointInspection): string {
  if (state === 'planned') return '—';
  const open = hazards.filter((one) => one.open).length;
  if (hazards.length === 0) return '未发现';
  return `${hazards.length} 项${open > 0 ? `，未销号 ${open} 项` : '，均已销号'}`;
}

function recheckWords({ recheckBy, recheckedOn }: JointInspection): string {
  if (recheckedOn !== null) return `${recheckedOn} 已复查`;
  return recheckBy === null ? '—' : `${recheckBy} 前`;
}

function JointCard({ inspection }: { readonly inspection: JointInspection }) {
  return (
    <>
      <span className="card-line">
        <strong>{inspection.enterpriseName}</strong>
        <JointState state={inspection.state} />
      </span>
      <div className="quiet">
        {inspection.batch}　计划 {inspection.plannedOn}
      </div>
      <div className="quiet">
        隐患 {hazardWords(inspection)}　复查 {recheckWords(inspection)}
      </div>
    </>
  );
}
