import { type JointInspection, recheckJointInspection } from '@zhiben/contract/joint-inspections.ts';
import { Form, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { dayOf } from '../../../ui/moments.ts';

interface RecheckDialogProps {
  readonly inspection: JointInspection;
  readonly onClose: () => void;
}

interface Values {
  readonly recheckedOn: string;
  readonly words: string;
}

export function RecheckDialog({ inspection: { id, madeOn }, onClose }: RecheckDialogProps) {
  const [form] = Form.useForm<Values>();
  const recheck = useAct(recheckJointInspection);
  const today = dayOf(new Date());
  return (
    <ActDialog
      title="完成复查"
      act="完成复查"
      form={form}
      initial={{ recheckedOn: today }}
      pending={recheck.isPending}
      error={recheck.error}
      onSend={(body) => recheck.mutate({ params: { jointInspectionId: id }, body }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="recheckedOn" label="复查日期" rules={[{ required: true, message: '请填写日期' }]}>
        <DayField from={madeOn ?? undefined} until={today} />
      </Form.Item>
      <Form.Item
        name="words"
        label="整治落实情况"
        rules={[{ required: true, whitespace: true, message: '请写明整治落实情况' }]}
      >
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3 }} />
      </Form.Item>
    </ActDialog>
  );
}
