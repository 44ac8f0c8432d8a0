import { subjectKindLabel } from '@zhiben/vocabulary/evidence.ts';
import { DayField } from '../../ui/DayField.tsx';
import { choiceOf, type Filter } from '../../ui/filter.ts';
import { dayOf } from '../../ui/moments.ts';

/** A day in the district as the instant at which it begins or ends. */
function dayFilter(name: string, label: string, time: string): Filter {
  return {
    kind: 'custom',
    name,
    label,
    control: (value, set) => (
      <div style={{ width: 150 }}>
        <DayField
          aria-label={label}
          placeholder={label}
          value={value === undefined ? null : dayOf(new Date(value))}
          onChange={(day) => set(day === null ? undefined : new Date(`${day}T${time}+08:00`).toISOString())}
        />
      </div>
    ),
  };
}

export const ledgerFilters: readonly Filter[] = [
  choiceOf('subjectKind', '对象', subjectKindLabel),
  dayFilter('from', '起始日期', '00:00:00.000'),
  dayFilter('until', '截止日期', '23:59:59.999'),
  { kind: 'linked', name: 'subjectId', label: '单个对象' },
];
