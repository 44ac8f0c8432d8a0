import { listHazards } from '@zhiben/contract/hazards.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Select } from 'antd';
import { useState } from 'react';
import { useOperation } from '../../../api/use-operation.ts';
import { CLEARABLE } from '../../../ui/clearable.tsx';
import { useSettled } from '../../../ui/use-settled.ts';

interface HazardPickerProps {
  readonly value?: string | null;
  readonly onChange?: (id: string | undefined) => void;
  readonly id?: string;
  readonly enterpriseId: EnterpriseId;
  readonly except: string;
}

/** Another hazard of the same enterprise, by its number or by words of it. */
export function HazardPicker({ value, onChange, id, enterpriseId, except }: HazardPickerProps) {
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim(), 200);
  const found = useOperation(
    listHazards,
    { query: { enterpriseId, limit: 30, ...(q !== '' && { q }) } },
    { keepLast: true },
  );
  const others = found.data?.items.filter((hazard) => hazard.id !== except) ?? [];
  return (
    <Select
      {...(id !== undefined && { id })}
      value={value ?? null}
      onChange={(chosen: string | null) => onChange?.(chosen ?? undefined)}
      options={others.map((hazard) => ({ value: hazard.id, label: `${hazard.number} ${hazard.description}` }))}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear={CLEARABLE}
      placeholder="编号或描述中的字词"
      notFoundContent={found.isSuccess ? '该企业没有其他符合的隐患' : '查找中…'}
      popupMatchSelectWidth={480}
    />
  );
}
