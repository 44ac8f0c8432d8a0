import { tipOffStateLabel } from '@zhiben/vocabulary/tip-offs.ts';
import { EnterprisePicker } from '../../ui/EnterprisePicker.tsx';
import { choiceOf, type Filter } from '../../ui/filter.ts';

export const tipOffFilters: readonly Filter[] = [
  choiceOf('state', '状态', tipOffStateLabel),
  {
    kind: 'custom',
    name: 'enterpriseId',
    label: '企业',
    control: (value, set) => (
      <EnterprisePicker value={value} onChange={set} placeholder="企业" aria-label="企业" width={190} />
    ),
  },
  { kind: 'day', name: 'receivedFrom', label: '收到日期自' },
  { kind: 'day', name: 'receivedUntil', label: '收到日期至' },
  { kind: 'flag', name: 'heardAnew', label: '有新补充' },
  { kind: 'flag', name: 'overdue', label: '逾期' },
];
