import { planVisit } from '@zhiben/contract/enforcement.ts';
import { listOfficers } from '@zhiben/contract/enforcement-coverage.ts';
import { visitKindLabel } from '@zhiben/vocabulary/enforcement.ts';
import type { EnterpriseId, OfficerId } from '@zhiben/vocabulary/ids.ts';
import { Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useAct } from '../../../api/use-act.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { dayOf } from '../../../ui/moments.ts';

interface Values {
  readonly enterpriseId: EnterpriseId;
  readonly kind: 'coverage' | 'risk' | 'special';
  readonly plannedOn: string;
  readonly purpose: string;
  readonly officerIds: OfficerId[];
}

const { random: _drawn, ...KINDS } = visitKindLabel;

/** Plans one inspection. Until it starts only those named here and the director know of it. */
export function PlanVisitDialog({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const plan = useAct(planVisit);
  const officers = useOperation(listOfficers, {});
  const navigate = useNavigate();
  const today = dayOf(new Date());
  const valid = (officers.data ?? []).filter(({ valid }) => valid);
  return (
    <ActDialog
      title="安排执法检查"
      act="安排"
      form={form}
      initial={{ kind: 'risk', plannedOn: today, officerIds: valid.flatMap(({ id, isMe }) => (isMe ? [id] : [])) }}
      pending={plan.isPending}
      error={plan.error}
      onSend={(body) => plan.mutate({ body }, { onSuccess: ({ id }) => navigate(`/visits/${id}`) })}
      onClose={onClose}
    >
      <p className="quiet lead">不发通知、不打招呼：开始前，企业、第三方机构和未承办的人员都看不到。</p>
      <Form.Item name="enterpriseId" label="企业" rules={[{ required: true, message: '请选择企业' }]}>
        <EnterprisePicker placeholder="查找企业" />
      </Form.Item>
      <Form.Item name="kind" label="类型" required>
        <Select options={Object.entries(KINDS).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="plannedOn" label="日期" rules={[{ required: true, message: '请填写日期' }]}>
        <DayField from={today} />
      </Form.Item>
      <Form.Item name="purpose" label="事由" rules={[{ required: true, whitespace: true, message: '请填写事由' }]}>
        <Input maxLength={300} placeholder="如：重大隐患逾期未整改" />
      </Form.Item>
      <Form.Item
        name="officerIds"
        label="执法人员（两名以上，证件有效）"
        rules={[{ required: true, message: '请选择执法人员' }]}
      >
        <Select
          mode="multiple"
          placeholder="选择执法人员"
          options={valid.map(({ id, name, certificate }) => ({ value: id, label: `${name}（${certificate}）` }))}
        />
      </Form.Item>
    </ActDialog>
  );
}
