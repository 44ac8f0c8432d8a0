import { planJointInspection } from '@zhiben/contract/joint-inspections.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { JOINT_INSPECTION_ITEMS } from '@zhiben/vocabulary/installations.ts';
import { Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { dayOf } from '../../../ui/moments.ts';

interface Values {
  readonly enterpriseId: EnterpriseId;
  readonly batch: string;
  readonly plannedOn: string;
  readonly bureauTeam: string;
  readonly fireTeam: string;
  readonly items: string;
}

const needed = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }];

/** Plans one inspection. The enterprise hears nothing of it until it is made. */
export function PlanDialog({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const plan = useAct(planJointInspection);
  const navigate = useNavigate();
  const send = ({ items, ...values }: Values) =>
    plan.mutate(
      {
        body: {
          ...values,
          items: items
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        },
      },
      { onSuccess: ({ id }) => navigate(`/installations/joint/${id}`) },
    );
  return (
    <ActDialog
      title="安排消地协作检查"
      act="安排"
      form={form}
      initial={{ items: JOINT_INSPECTION_ITEMS.join('\n'), plannedOn: dayOf(new Date()) }}
      pending={plan.isPending}
      error={plan.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="quiet">检查前企业看不到这次安排。</p>
      <Form.Item name="enterpriseId" label="企业" rules={[{ required: true, message: '请选择企业' }]}>
        <EnterprisePicker placeholder="查找企业" />
      </Form.Item>
      <Form.Item name="batch" label="批次" rules={needed('批次')}>
        <Input maxLength={60} placeholder="如：2026年第二次消地协作专项检查" />
      </Form.Item>
      <Form.Item name="plannedOn" label="计划日期" rules={[{ required: true, message: '请填写日期' }]}>
        <DayField />
      </Form.Item>
      <Form.Item name="bureauTeam" label="应急管理人员" rules={needed('应急管理人员')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="fireTeam" label="消防救援人员" rules={needed('消防救援人员')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="items" label="检查项（每行一项）" rules={needed('检查项')}>
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 12 }} />
      </Form.Item>
    </ActDialog>
  );
}
