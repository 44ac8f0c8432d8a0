import { hazardInPeriodLabel } from '@zhiben/vocabulary/dual-prevention.ts';
import { hazardChannelLabel, hazardLevelLabel, hazardStateLabel } from '@zhiben/vocabulary/hazards.ts';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { choiceOf, type Filter } from '../../../ui/filter.ts';
import { CriterionPicker } from '../fields/CriterionPicker.tsx';

const byEnterprise: Filter = {
  kind: 'custom',
  name: 'enterpriseId',
  label: '企业',
  control: (value, set) => (
    <EnterprisePicker value={value} onChange={set} placeholder="企业" aria-label="企业" width={190} />
  ),
};

const byCriterion: Filter = {
  kind: 'custom',
  name: 'criterionId',
  label: '判定情形',
  control: (value, set) => (
    <CriterionPicker value={value} onChange={set} placeholder="判定情形" aria-label="判定情形" width={170} />
  ),
};

export const SORT_BY_DEADLINE = 'due';

const order: Filter = {
  kind: 'choice',
  name: 'sort',
  label: '最新上报在前',
  options: [
    { value: 'oldest', label: '最早发现在前' },
    { value: SORT_BY_DEADLINE, label: '期限最近在前' },
  ],
};

const linked: readonly Filter[] = [
  { kind: 'linked', name: 'undetermined', label: '待判定或待核实' },
  { kind: 'linked', name: 'stopped', label: '已责令停产停业' },
  { kind: 'linked', name: 'reopened', label: '整改不实重新打开' },
  { kind: 'linked', name: 'closedFrom', label: '清零自', show: (day) => day },
  { kind: 'linked', name: 'closedUntil', label: '清零至', show: (day) => day },
  { kind: 'linked', name: 'reportedFrom', label: '上报自', show: (day) => day },
  { kind: 'linked', name: 'reportedUntil', label: '上报至', show: (day) => day },
  {
    kind: 'linked',
    name: 'inPeriod',
    label: '期间内',
    show: (part) => hazardInPeriodLabel[part as keyof typeof hazardInPeriodLabel] ?? part,
  },
  { kind: 'linked', name: 'periodFrom', label: '期间自', show: (day) => day },
  { kind: 'linked', name: 'periodUntil', label: '期间至', show: (day) => day },
  { kind: 'linked', name: 'importId', label: '来自一次台账导入' },
];

const found: readonly Filter[] = [
  { kind: 'day', name: 'foundFrom', label: '发现日期自' },
  { kind: 'day', name: 'foundUntil', label: '发现日期至' },
];

/** What narrows the register; an enterprise has no use for the choice of one. */
export const hazardFilters = (oneEnterprise: boolean): readonly Filter[] => [
  choiceOf('state', '状态', hazardStateLabel),
  choiceOf('level', '等级', hazardLevelLabel),
  choiceOf('channel', '排查渠道', hazardChannelLabel),
  ...(oneEnterprise ? [] : [byEnterprise]),
  byCriterion,
  ...found,
  { kind: 'flag', name: 'open', label: '仅未清零' },
  { kind: 'flag', name: 'overdue', label: '逾期' },
  order,
  ...linked,
];

/** The same for hazards that wait for a judgement: they have neither level nor state to choose. */
export const judgingFilters: readonly Filter[] = [
  choiceOf('channel', '排查渠道', hazardChannelLabel),
  byEnterprise,
  ...found,
  { kind: 'flag', name: 'overdue', label: '逾期' },
  order,
  ...linked.filter(({ name }) => name === 'importId'),
];
