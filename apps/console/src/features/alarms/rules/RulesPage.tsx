import { type AlarmRuleView, exportAlarmRules, listAlarmRules } from '@zhiben/contract/alarm-rules.ts';
import { alarmHoldLabel, alarmKindLabel, alarmPriorityLabel } from '@zhiben/vocabulary/monitoring.ts';
import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useMay, useSession } from '../../../session/session.ts';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { choiceOf, type Filter } from '../../../ui/filter.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { RegisterPage } from '../../../ui/RegisterPage.tsx';
import { AlarmTabs } from '../AlarmTabs.tsx';
import { Priority } from '../Priority.tsx';
import { ImportTable } from './ImportTable.tsx';
import { limitWords, timingWords } from './rule-words.ts';
import '../alarms.css';

const columns: TableColumnsType<AlarmRuleView> = [
  {
    title: '位号',
    dataIndex: 'tag',
    render: (tag: string, { pointId }) => (
      <Link className="row-link nowrap" to={`/alarms/rules/${pointId}`}>
        {tag}
      </Link>
    ),
  },
  {
    title: '测点',
    key: 'point',
    render: (_, { pointName, equipment }) => [pointName, equipment].filter(Boolean).join(' · '),
  },
  { title: '报警', key: 'what', render: (_, rule) => `${alarmKindLabel[rule.kind]} ${limitWords(rule)}` },
  { title: '优先级', dataIndex: 'priority', render: (_, { priority }) => <Priority priority={priority} /> },
  { title: '死区与延时', key: 'timing', render: (_, rule) => timingWords(rule) },
  { title: '抑制条件', dataIndex: 'suppressedByWords' },
  {
    title: '现状',
    key: 'holds',
    render: (_, { holds }) =>
      holds.map(({ kind, reason }) => (
        <span key={kind} className="tag tag-unknown unknown" title={reason}>
          {alarmHoldLabel[kind]}
        </span>
      )),
  },
];
const filters: readonly Filter[] = [
  choiceOf('kind', '报警类型', alarmKindLabel),
  choiceOf('priority', '优先级', alarmPriorityLabel),
  { kind: 'flag', name: 'held', label: '搁置或停用' },
];
const ofMany: TableColumnsType<AlarmRuleView> = [{ title: '企业', dataIndex: 'enterpriseName' }];
const enterprise: Filter = {
  kind: 'custom',
  name: 'enterpriseId',
  label: '企业',
  control: (value, set) => (
    <EnterprisePicker value={value} onChange={set} placeholder="企业" aria-label="企业" width={190} />
  ),
};

/** Everything that is judged: the rationalisation table. */
export function RulesPage() {
  const { enterpriseId } = useSession();
  const mayConfigure = useMay('alarm:configure');
  const watchesMany = enterpriseId === null;
  return (
    <RegisterPage
      title="报警设定"
      unit="项"
      list={listAlarmRules}
      idOf={({ id }) => String(id)}
      hrefOf={({ pointId }) => `/alarms/rules/${pointId}`}
      columns={watchesMany ? [...columns, ...ofMany] : columns}
      card={(rule) => <RuleCard rule={rule} />}
      search="搜索位号、测点、设备"
      filters={watchesMany ? [enterprise, ...filters] : filters}
      exportWith={exportAlarmRules}
      actions={
        <>
          {enterpriseId !== null && (
            <LinkButton to={`/alarms/rules/priorities/${enterpriseId}`} plain>
              优先级矩阵
            </LinkButton>
          )}
          {mayConfigure && <ImportTable />}
        </>
      }
      tabs={<AlarmTabs />}
      empty="没有报警设定。在测点页选择测点后设定，或先导出空表填写。"
    />
  );
}

function RuleCard({ rule }: { readonly rule: AlarmRuleView }) {
  return (
    <span className="alarm-card">
      <span className="alarm-row">
        <Priority priority={rule.priority} />
        <strong>{rule.tag}</strong>
      </span>
      <span>
        {alarmKindLabel[rule.kind]} {limitWords(rule)}
      </span>
      <span className="quiet">{[rule.pointName, rule.equipment].filter(Boolean).join(' · ')}</span>
    </span>
  );
}
