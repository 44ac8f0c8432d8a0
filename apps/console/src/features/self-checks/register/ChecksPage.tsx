import type { CheckView } from '@zhiben/contract/self-check-view.ts';
import { listChecks } from '@zhiben/contract/self-checks.ts';
import { cadenceLabel, checkStateLabel, excusedBecauseLabel } from '@zhiben/vocabulary/checks.ts';
import type { TableColumnsType } from 'antd';
import { useSession } from '../../../session/session.ts';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { choiceOf, type Filter } from '../../../ui/filter.ts';
import { RegisterPage } from '../../../ui/RegisterPage.tsx';
import { Time } from '../../../ui/Time.tsx';
import { CheckTabs } from '../CheckTabs.tsx';
import { CheckStateTag } from './CheckStateTag.tsx';

const columns: TableColumnsType<CheckView> = [
  { title: '状态', key: 'state', width: 110, render: (_, { state }) => <CheckStateTag state={state} /> },
  { title: '检查', dataIndex: 'cadence', width: 170, render: (cadence: CheckView['cadence']) => cadenceLabel[cadence] },
  { title: '单元', dataIndex: 'orgUnitName', width: 130 },
  { title: '企业', dataIndex: 'enterpriseName', className: 'wrap' },
  { title: '检查期间', key: 'window', width: 190, render: (_, check) => periodOf(check) },
  { title: '带队人', key: 'holder', width: 150, render: (_, check) => <Holder check={check} /> },
  { title: '完成', key: 'done', className: 'wrap', render: (_, check) => <Outcome check={check} /> },
];

const byEnterprise: Filter = {
  kind: 'custom',
  name: 'enterpriseId',
  label: '企业',
  control: (value, set) => (
    <EnterprisePicker value={value} onChange={set} placeholder="企业" aria-label="企业" width={190} />
  ),
};

const filtersFor = (oneEnterprise: boolean): readonly Filter[] => [
  choiceOf('state', '状态', checkStateLabel),
  choiceOf('cadence', '检查', cadenceLabel),
  ...(oneEnterprise ? [] : [byEnterprise]),
  { kind: 'day', name: 'from', label: '期间自' },
  { kind: 'day', name: 'until', label: '期间至' },
  { kind: 'linked', name: 'endedFrom', label: '窗口结束自', show: (day) => day },
  { kind: 'linked', name: 'endedUntil', label: '窗口结束至', show: (day) => day },
  { kind: 'flag', name: 'conflicts', label: '有冲突待核定' },
  { kind: 'linked', name: 'holderId', label: '指定带队人' },
];

/** Every check that was due: made, late, missed, excused. What is late stands out and leads to its own page. */
export function ChecksPage() {
  const { enterpriseId } = useSession();
  return (
    <RegisterPage
      title="自查情况"
      list={listChecks}
      fixed={{ count: 'true' }}
      idOf={({ id }) => id}
      hrefOf={({ id }) => `/checks/${id}`}
      columns={enterpriseId === null ? columns : columns.filter(({ title }) => title !== '企业')}
      card={(check) => <CheckCard check={check} />}
      filters={filtersFor(enterpriseId !== null)}
      tabs={<CheckTabs />}
      empty="没有符合条件的自查"
    />
  );
}

function CheckCard({ check }: { readonly check: CheckView }) {
  return (
    <>
      <span className="card-line">
        <strong>
          {check.orgUnitName} {cadenceLabel[check.cadence]}
        </strong>
        <CheckStateTag state={check.state} />
      </span>
      <div className="quiet">
        {check.enterpriseName}　{periodOf(check)}
      </div>
      <div className="quiet">
        <Holder check={check} />　<Outcome check={check} />
      </div>
    </>
  );
}

const periodOf = ({ fromOn, untilOn }: CheckView) => (fromOn === untilOn ? fromOn : `${fromOn} 至 ${untilOn.slice(5)}`);

function Holder({ check: { holder, standsInFor } }: { readonly check: CheckView }) {
  if (holder === null) return <>未明确负责人</>;
  return (
    <span title={holder.post}>
      {holder.name}
      {standsInFor !== null && <span className="quiet">（代{standsInFor}）</span>}
    </span>
  );
}

function Outcome({ check }: { readonly check: CheckView }) {
  const { excuse, doneAt, doneBy, ledByHolder, abnormal, conflicts } = check;
  if (doneAt === null) return <>{excuse === null ? '—' : `${excusedBecauseLabel[excuse.because]}：${excuse.words}`}</>;
  return (
    <>
      <Time at={doneAt} />
      {ledByHolder === false && `　由${doneBy?.name}完成，未带队`}
      {abnormal > 0 && `　异常 ${abnormal} 项`}
      {conflicts > 0 && `　冲突 ${conflicts} 项`}
    </>
  );
}
