import { listHomes } from '@zhiben/contract/accounts.ts';
import { Select } from 'antd';
import { useState } from 'react';
import { useOperation } from '../../api/use-operation.ts';
import { useSettled } from '../../ui/use-settled.ts';

/** Where an account belongs: the bureau, one enterprise, or one agency. */
export interface Home {
  readonly enterpriseId: string | null;
  readonly agencyId: string | null;
}

const BUREAU = 'bureau';

interface HomePickerProps {
  readonly id?: string;
  readonly value?: Home;
  readonly onChange?: (home: Home) => void;
}

export function HomePicker({ id, value, onChange }: HomePickerProps) {
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim(), 200);
  const homes = useOperation(listHomes, { query: { q } }, { keepLast: true });
  const { enterprises = [], agencies = [] } = homes.data ?? {};
  const chosen = value?.enterpriseId ?? value?.agencyId ?? BUREAU;
  const choose = (picked: string) => {
    setTyped('');
    onChange?.({
      enterpriseId: enterprises.some((one) => one.id === picked) ? picked : null,
      agencyId: agencies.some((one) => one.id === picked) ? picked : null,
    });
  };
  const optionOf = (one: { id: string; name: string }) => ({ value: one.id, label: one.name });
  return (
    <Select
      {...(id !== undefined && { id })}
      value={chosen}
      onChange={choose}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={homes.isPending ? '查找中…' : '没有这个单位'}
      options={[
        { label: '应急管理局', options: [{ value: BUREAU, label: '应急管理局' }] },
        { label: '企业', options: enterprises.map(optionOf) },
        { label: '第三方机构', options: agencies.map(optionOf) },
      ].filter(({ options }) => options.some(({ label }) => label.includes(q)))}
    />
  );
}
