import { exportAlarms, listAlarms } from '@zhiben/contract/alarms.ts';
import { alarmKindLabel, alarmPriorityLabel, alarmStateLabel } from '@zhiben/vocabulary/monitoring.ts';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useMay, useSession } from '../../../session/session.ts';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { choiceOf, type Filter } from '../../../ui/filter.ts';
import { RegisterPage } from '../../../ui/RegisterPage.tsx';
import type { Filters } from '../../../ui/use-filters.ts';
import { AlarmTabs } from '../AlarmTabs.tsx';
import { AlarmPage } from '../case/AlarmPage.tsx';
import { AcknowledgeMany } from './AcknowledgeMany.tsx';
import { AlarmCard } from './AlarmCard.tsx';
import { alarmColumnsFor } from './alarm-columns.tsx';
import { Standing } from './Standing.tsx';
import '../alarms.css';

const { normal: _normal, ...openStates } = alarmStateLabel;
const enterprise: Filter = {
  kind: 'custom',
  name: 'enterpriseId',
  label: '企业',
  control: (value, set) => (
    <EnterprisePicker value={value} onChange={set} placeholder="企业" aria-label="企业" width={190} />
  ),
};
const priority = choiceOf('priority', '优先级', alarmPriorityLabel);
const kind = choiceOf('kind', '报警类型', alarmKindLabel);
const firstOut: Filter = { kind: 'flag', name: 'firstOut', label: '只看首出' };
const point: Filter = { kind: 'linked', name: 'pointId', label: '一个测点' };
const newest: Filter = {
  kind: 'choice',
  name: 'sort',
  label: '最紧急的在前',
  options: [{ value: 'newest', label: '最新的在前' }],
};
const standing = [choiceOf('state', '状态', openStates), priority, kind, firstOut, newest, point];
const quiet = [priority, kind, point];
const past: readonly Filter[] = [
  priority,
  kind,
  firstOut,
  { kind: 'flag', name: 'stale', label: '长期未恢复' },
  { kind: 'day', name: 'from', label: '报警日期自' },
  { kind: 'day', name: 'until', label: '报警日期至' },
  point,
];

/** What stands now, the most urgent first; the one that is open stands beside the list. */
export function StandingAlarms() {
  const mayAcknowledge = useMay('alarm:acknowledge');
  const [selected, setSelected] = useState<string[]>([]);
  return (
    <Alarms
      path="/alarms"
      title="当前报警"
      filters={standing}
      fixed={{ open: 'true', hidden: 'false' }}
      banner={<Standing />}
      empty="没有需要处理的报警"
      selection={mayAcknowledge ? { selected, onSelect: setSelected } : undefined}
    />
  );
}

/** What stands and is not announced. */
export function QuietAlarms() {
  return (
    <Alarms
      path="/alarms/quiet"
      title="搁置与抑制"
      filters={quiet}
      fixed={{ open: 'true', hidden: 'true' }}
      empty="没有被搁置或抑制的报警"
    />
  );
}

export function PastAlarms() {
  return (
    <Alarms
      path="/alarms/history"
      title="历史报警"
      filters={past}
      fixed={{ sort: 'newest' }}
      empty="没有符合条件的报警"
    />
  );
}

interface AlarmsProps {
  readonly path: string;
  readonly title: string;
  readonly filters: readonly Filter[];
  readonly fixed: Filters;
  readonly empty: string;
  readonly banner?: React.ReactNode;
  readonly selection?: { readonly selected: readonly string[]; readonly onSelect: (ids: string[]) => void } | undefined;
}

function Alarms({ path, title, filters, fixed, empty, banner, selection }: AlarmsProps) {
  const { alarmId } = useParams();
  const { enterpriseId } = useSession();
  return (
    <RegisterPage
      title={title}
      list={listAlarms}
      idOf={({ id }) => id}
      hrefOf={({ id }) => `${path}/${id}`}
      columns={alarmColumnsFor(path, enterpriseId === null)}
      card={(alarm) => <AlarmCard alarm={alarm} ofMany={enterpriseId === null} />}
      search="搜索位号、测点、设备"
      filters={enterpriseId === null ? [enterprise, ...filters] : filters}
      fixed={fixed}
      exportWith={exportAlarms}
      actions={selection && <AcknowledgeMany {...selection} />}
      tabs={<AlarmTabs />}
      banner={banner}
      selection={selection}
      open={
        alarmId === undefined
          ? undefined
          : { id: alarmId, content: <AlarmPage key={alarmId} id={alarmId} back={path} /> }
      }
      empty={empty}
    />
  );
}
