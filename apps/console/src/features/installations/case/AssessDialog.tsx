import type { InstallationDetail } from '@zhiben/contract/installation-view.ts';
import { recordAssessment } from '@zhiben/contract/installations.ts';
import { Form, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { dayOf } from '../../../ui/moments.ts';

interface AssessDialogProps {
  readonly unit: InstallationDetail;
  readonly onClose: () => void;
}

interface Values {
  readonly assessedOn: string;
  readonly report: string;
}

export function AssessDialog({ unit, onClose }: AssessDialogProps) {
  const [form] = Form.useForm<Values>();
  const record = useAct(recordAssessment);
  return (
    <ActDialog
      title="登记安全评估报告"
      act="登记"
      form={form}
      pending={record.isPending}
      error={record.error}
      onSend={(body) => record.mutate({ params: { installationId: unit.id }, body }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="assessedOn" label="报告完成日期" rules={[{ required: true, message: '请填写日期' }]}>
        <DayField until={dayOf(new Date())} />
      </Form.Item>
      <Form.Item
        name="report"
        label="报告名称、编制单位"
        rules={[{ required: true, whitespace: true, message: '请填写报告名称' }]}
      >
        <Input maxLength={120} />
      </Form.Item>
    </ActDialog>
  );
}
