import { useQueryClient } from '@tanstack/react-query';
import type { getStructure } from '@zhiben/contract/directory-structure.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { recordCheckExcuse } from '@zhiben/contract/self-checks.ts';
import { type CheckExcuse, checkExcuseLabel } from '@zhiben/vocabulary/checks.ts';
import type { EnterpriseId, OrgUnitId, PersonId } from '@zhiben/vocabulary/ids.ts';
import { Form, Input, Select } from 'antd';
import { refreshSubject } from '../../../api/refresh.ts';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { dayOf } from '../../../ui/moments.ts';

interface ExcuseDialogProps {
  readonly enterpriseId: EnterpriseId;
  readonly structure: ResultOf<typeof getStructure>;
  readonly onClose: () => void;
}

interface Values {
  readonly kind: CheckExcuse;
  readonly personId?: PersonId;
  readonly orgUnitId?: OrgUnitId;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly reason: string;
}

const KINDS = Object.entries(checkExcuseLabel).map(([value, label]) => ({ value, label }));
const inUse = ({ closedAt }: { readonly closedAt: string | null }) => closedAt === null;

export function ExcuseDialog({ enterpriseId, structure, onClose }: ExcuseDialogProps) {
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form);
  const save = useAct(recordCheckExcuse);
  const queries = useQueryClient();
  const today = dayOf(new Date());
  const send = ({ personId, orgUnitId, ...excuse }: Values) => {
    const leave = excuse.kind === 'leave';
    const whose = { personId: leave ? (personId ?? null) : null, orgUnitId: leave ? null : (orgUnitId ?? null) };
    save.mutate(
      { params: { enterpriseId }, body: { ...excuse, ...whose } },
      {
        onSuccess: () => {
          refreshSubject(queries, 'check');
          onClose();
        },
      },
    );
  };
  return (
    <ActDialog
      title="登记免查事由"
      act="登记"
      form={form}
      initial={{ kind: 'leave', fromOn: today, untilOn: today }}
      pending={save.isPending}
      error={save.error}
      onSend={send}
      onClose={onClose}
    >
      <Form.Item name="kind" label="事由" required>
        <Select options={KINDS} />
      </Form.Item>
      {kind === 'leave' ? (
        <Form.Item name="personId" label="请假人员" rules={[{ required: true, message: '请选择人员' }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={structure.people
              .filter(inUse)
              .map(({ id, name, post }) => ({ value: id, label: `${name} ${post}` }))}
          />
        </Form.Item>
      ) : (
        <Form.Item name="orgUnitId" label="组织单元">
          <Select
            allowClear
            placeholder="全企业"
            options={structure.orgUnits.filter(inUse).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      )}
      <Form.Item name="fromOn" label="自" rules={[{ required: true, message: '请填写起始日期' }]}>
        <DayField />
      </Form.Item>
      <Form.Item name="untilOn" label="至" rules={[{ required: true, message: '请填写截止日期' }]}>
        <DayField from={today} />
      </Form.Item>
      <Form.Item name="reason" label="说明" rules={[{ required: true, whitespace: true, message: '请填写说明' }]}>
        <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </ActDialog>
  );
}
