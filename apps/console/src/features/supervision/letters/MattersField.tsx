import { listDoubts } from '@zhiben/contract/authenticity.ts';
import { listVisits } from '@zhiben/contract/enforcement.ts';
import { listCases } from '@zhiben/contract/enforcement-cases.ts';
import { listHazards } from '@zhiben/contract/hazards.ts';
import { doubtKindLabel } from '@zhiben/vocabulary/doubts.ts';
import { visitKindLabel } from '@zhiben/vocabulary/enforcement.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { useOperation } from '../../../api/use-operation.ts';
import { useSettled } from '../../../ui/use-settled.ts';

interface MattersFieldProps {
  readonly enterpriseId: EnterpriseId | undefined;
  /** Those the letter is about already, so that they are called by their names. */
  readonly known: readonly { readonly value: string; readonly label: string }[];
}

/** Records a letter is about, chosen from the registers. */
export function MattersField({ enterpriseId, known }: MattersFieldProps) {
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim(), 200);
  const of = enterpriseId === undefined ? {} : { enterpriseId };
  const hazards = useOperation(
    listHazards,
    { query: { ...of, open: 'true', limit: 50, ...(q !== '' && { q }) } },
    { keepLast: true },
  );
  const visits = useOperation(listVisits, { query: { ...of, state: 'ordered,clean,rechecked', limit: 50 } });
  const cases = useOperation(listCases, { query: { ...of, limit: 50 } });
  const doubts = useOperation(listDoubts, { query: { ...of, limit: 50 } });
  const fields = [
    {
      name: 'hazardIds',
      label: '隐患',
      options: hazards.data?.items.map((one) => ({ value: one.id, label: `${one.number} ${one.description}` })),
    },
    {
      name: 'visitIds',
      label: '执法检查',
      options: visits.data?.items.map((one) => ({
        value: one.id,
        label: `${one.plannedOn} ${visitKindLabel[one.kind]} ${one.enterpriseName}`,
      })),
    },
    {
      name: 'caseIds',
      label: '行政处罚案件（已告知当事人的）',
      options: cases.data?.items.map((one) => ({ value: one.id, label: `${one.number ?? ''} ${one.cause}`.trim() })),
    },
    {
      name: 'doubtIds',
      label: '存疑',
      options: doubts.data?.items.map((one) => ({
        value: one.id,
        label: `${doubtKindLabel[one.kind]} ${one.subject.title}`,
      })),
    },
  ];
  return fields.map(({ name, label, options = [] }) => (
    <Form.Item key={name} name={['matters', name]} label={label}>
      <Select
        mode="multiple"
        options={merged(options, known)}
        placeholder="从记录中选择"
        popupMatchSelectWidth={480}
        maxTagTextLength={24}
        showSearch={name === 'hazardIds' ? { filterOption: false, onSearch: setTyped } : { optionFilterProp: 'label' }}
      />
    </Form.Item>
  ));
}

type Option = MattersFieldProps['known'][number];
const merged = (options: readonly Option[], known: readonly Option[]): Option[] => [
  ...new Map([...known, ...options].map((one) => [one.value, one])).values(),
];
