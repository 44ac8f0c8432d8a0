import { getEnterprise, listEnterprises } from '@zhiben/contract/directory.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Select } from 'antd';
import { useState } from 'react';
import { useOperation } from '../api/use-operation.ts';
import { CLEARABLE } from './clearable.tsx';
import { useSettled } from './use-settled.ts';

interface EnterprisePickerProps {
  readonly value?: string | null | undefined;
  readonly onChange?: (id: string | undefined) => void;
  readonly id?: string;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
  readonly width?: number | string;
}

const SHOWN = 30;

/** One of the enterprises this person may see, found by any part of its name or an alias. */
export function EnterprisePicker({ value, onChange, width = '100%', ...rest }: EnterprisePickerProps) {
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim(), 200);
  const found = useOperation(listEnterprises, { query: { limit: SHOWN, ...(q !== '' && { q }) } }, { keepLast: true });
  const names = new Map(found.data?.items.map(({ id, name }): [string, string] => [id, name]));
  const chosen = useOperation(
    getEnterprise,
    { params: { enterpriseId: (value ?? '') as EnterpriseId } },
    { enabled: value != null && value !== '' && found.isSuccess && !names.has(value) },
  );
  if (chosen.data !== undefined && q === '') names.set(chosen.data.id, chosen.data.name);
  return (
    <Select
      {...rest}
      value={value ?? null}
      onChange={(id: string | null) => onChange?.(id ?? undefined)}
      options={[...names].map(([id, label]) => ({ value: id, label }))}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear={CLEARABLE}
      loading={found.isFetching}
      notFoundContent={found.isSuccess ? '没有找到这家企业' : '查找中…'}
      popupMatchSelectWidth={320}
      style={{ width }}
    />
  );
}
