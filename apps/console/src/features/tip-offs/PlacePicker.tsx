import { getStructure } from '@zhiben/contract/directory-structure.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Select } from 'antd';
import { useOperation } from '../../api/use-operation.ts';

interface PlacePickerProps {
  readonly enterpriseId: EnterpriseId;
  /** One that may be chosen already and be in use no more. */
  readonly closed?: { readonly id: string; readonly name: string } | undefined;
  readonly value?: string | null | undefined;
  readonly onChange?: (id: string | undefined) => void;
  readonly id?: string;
  readonly placeholder: string;
  readonly 'aria-label'?: string;
  readonly width?: number | string;
}

/** One of the places that an enterprise has registered. */
export function PlacePicker({ enterpriseId, closed, value, onChange, width = '100%', ...rest }: PlacePickerProps) {
  const structure = useOperation(getStructure, { params: { enterpriseId } });
  const options = (structure.data?.places ?? []).map(({ id, name }) => ({ value: id as string, label: name }));
  const gone = structure.isSuccess && closed !== undefined && options.every((one) => one.value !== closed.id);
  if (gone) options.push({ value: closed.id, label: `${closed.name}（已停用）` });
  return (
    <Select
      {...rest}
      value={value ?? null}
      onChange={(id: string | null) => onChange?.(id ?? undefined)}
      options={options}
      allowClear
      loading={structure.isFetching}
      style={{ width }}
    />
  );
}
