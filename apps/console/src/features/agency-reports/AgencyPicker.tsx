import { listAgencyRecords } from '@zhiben/contract/agency-reports.ts';
import { Select } from 'antd';
import { useOperation } from '../../api/use-operation.ts';
import { CLEARABLE } from '../../ui/clearable.tsx';

interface AgencyPickerProps {
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

/** One of the agencies on file. */
export function AgencyPicker({ value, onChange }: AgencyPickerProps) {
  const agencies = useOperation(listAgencyRecords, {});
  return (
    <Select
      value={value ?? null}
      onChange={(id: string | null) => onChange(id ?? undefined)}
      options={(agencies.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      placeholder="机构"
      aria-label="机构"
      allowClear={CLEARABLE}
      loading={agencies.isFetching}
      popupMatchSelectWidth={320}
      style={{ width: 190 }}
    />
  );
}
