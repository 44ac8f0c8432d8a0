import { warningLevelLabel } from '@zhiben/vocabulary/monitoring.ts';
import type { Realm } from '@zhiben/vocabulary/roles.ts';
import { warningAudienceLabel, warningStateLabel } from '@zhiben/vocabulary/warnings.ts';
import { EnterprisePicker } from '../../ui/EnterprisePicker.tsx';
import { choiceOf, type Filter } from '../../ui/filter.ts';

const enterprise: Filter = {
  kind: 'custom',
  name: 'enterpriseId',
  label: '企业',
  control: (value, set) => (
    <EnterprisePicker value={value} onChange={set} placeholder="企业" aria-label="企业" width={190} />
  ),
};

/** The city is told of warnings and keeps no file of enterprises: it searches by name. */
export const warningFilters = (realm: Realm): readonly Filter[] => [
  choiceOf('level', '等级', warningLevelLabel),
  choiceOf('state', '状态', warningStateLabel),
  ...(realm === 'bureau' ? [enterprise, choiceOf('told', '已报至', warningAudienceLabel)] : []),
  { kind: 'flag', name: 'open', label: '未销警' },
  { kind: 'flag', name: 'unanswered', label: '未签收' },
  { kind: 'day', name: 'issuedFrom', label: '发布日期自' },
  { kind: 'day', name: 'issuedUntil', label: '发布日期至' },
];
