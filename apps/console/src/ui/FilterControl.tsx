import { Checkbox, Select, Tag } from 'antd';
import { CLEARABLE } from './clearable.tsx';
import { DayField } from './DayField.tsx';
import type { Filter } from './filter.ts';

interface FilterControlProps {
  readonly filter: Filter;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

export function FilterControl({ filter, value, onChange }: FilterControlProps) {
  switch (filter.kind) {
    case 'choice':
      return <Choice filter={filter} value={value} onChange={onChange} />;
    case 'flag':
      return (
        <Checkbox checked={value === 'true'} onChange={(event) => onChange(event.target.checked ? 'true' : undefined)}>
          {filter.label}
        </Checkbox>
      );
    case 'day':
      return (
        <div style={{ width: 150 }}>
          <DayField
            aria-label={filter.label}
            placeholder={filter.label}
            value={value}
            onChange={(day) => onChange(day ?? undefined)}
          />
        </div>
      );
    case 'custom':
      return filter.control(value, onChange);
    case 'linked':
      if (value === undefined) return null;
      return (
        <Tag closable onClose={() => onChange(undefined)}>
          {filter.label}
          {filter.show ? `：${filter.show(value)}` : ''}
        </Tag>
      );
  }
}

function Choice({ filter, value, onChange }: FilterControlProps & { readonly filter: Filter & { kind: 'choice' } }) {
  const options = [...filter.options];
  const common = {
    options,
    allowClear: CLEARABLE,
    placeholder: filter.label,
    'aria-label': filter.label,
    style: { minWidth: 132 },
    popupMatchSelectWidth: false,
  };
  if (!filter.many)
    return <Select {...common} value={value ?? null} onChange={(word) => onChange(word ?? undefined)} />;
  return (
    <Select
      {...common}
      mode="multiple"
      maxTagCount="responsive"
      value={value?.split(',') ?? []}
      onChange={(words: string[]) => onChange(words.join(',') || undefined)}
    />
  );
}
