import { exportStewardTasks, listStewardTasks, type StewardTask } from '@zhiben/contract/stewardship.ts';
import { stewardRoleLabel, stewardTaskKindLabel, stewardTaskStateLabel } from '@zhiben/vocabulary/installations.ts';
import type { TableColumnsType } from 'antd';
import { useMay, useSession } from '../../../session/session.ts';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { choiceOf, type Filter } from '../../../ui/filter.ts';
import { RegisterPage } from '../../../ui/RegisterPage.tsx';
import { Time } from '../../../ui/Time.tsx';
import { InstallationTabs } from '../InstallationTabs.tsx';
import { TaskState } from './TaskState.tsx';
import '../installations.css';

const columns: TableColumnsType<StewardTask> = [
  { title: '状态', key: 'state', width: 110, render: (_, { state }) => <TaskState state={state} /> },
  { title: '重大危险源', dataIndex: 'installationName', className: 'unit-words' },
  { title: '企业', dataIndex: 'enterpriseName', className: 'unit-words' },
  { title: '事项', key: 'what', width: 190, render: (_, task) => whatOf(task) },
  { title: '责任人', key: 'who', width: 100, render: (_, { personName }) => personName ?? '未明确' },
  { title: '期间', key: 'window', width: 190, render: (_, task) => windowOf(task) },
  { title: '履职情况', key: 'done', className: 'unit-words', render: (_, task) => <Outcome task={task} /> },
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
  choiceOf('state', '状态', stewardTaskStateLabel),
  choiceOf('role', '责任人类别', stewardRoleLabel),
  ...(oneEnterprise ? [{ kind: 'flag', name: 'mine', label: '我的' } as const] : [byEnterprise]),
  { kind: 'linked', name: 'installationId', label: '指定重大危险源' },
  { kind: 'linked', name: 'kind', label: '事项', show: (kind) => stewardTaskKindLabel[kind as StewardTask['kind']] },
  { kind: 'linked', name: 'endedFrom', label: '窗口结束自', show: (day) => day },
  { kind: 'linked', name: 'endedUntil', label: '窗口结束至', show: (day) => day },
];

/** What stewards owed and what they did: kept, late, missed. */
export function TasksPage() {
  const { enterpriseId } = useSession();
  const mayExport = useMay('installation:export');
  return (
    <RegisterPage
      title="包保履职"
      list={listStewardTasks}
      idOf={({ id }) => id}
      hrefOf={({ id }) => `/installations/tasks/${id}`}
      columns={enterpriseId === null ? columns : columns.filter(({ title }) => title !== '企业')}
      card={(task) => <TaskCard task={task} />}
      filters={filtersFor(enterpriseId !== null)}
      exportWith={mayExport ? exportStewardTasks : undefined}
      tabs={<InstallationTabs />}
      empty="没有符合条件的包保任务"
    />
  );
}

const whatOf = ({ role, kind }: StewardTask) => `${stewardRoleLabel[role]}　${stewardTaskKindLabel[kind]}`;
const windowOf = ({ fromOn, untilOn }: StewardTask) => `${fromOn} 至 ${untilOn.slice(5)}`;

function TaskCard({ task }: { readonly task: StewardTask }) {
  return (
    <>
      <span className="card-line">
        <strong>{task.installationName}</strong>
        <TaskState state={task.state} />
      </span>
      <div>{whatOf(task)}</div>
      <div className="quiet">
        {task.personName ?? '未明确'}　{windowOf(task)}
      </div>
    </>
  );
}

function Outcome({ task: { doneAt, doneByName, personName, hazards } }: { readonly task: StewardTask }) {
  if (doneAt === null) return <>—</>;
  return (
    <>
      <Time at={doneAt} />
      {doneByName !== personName && `　${doneByName}记录`}
      {hazards.length > 0 && `　发现隐患 ${hazards.length} 项`}
    </>
  );
}
