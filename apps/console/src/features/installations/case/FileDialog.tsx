import type { AssessmentView, InstallationDetail } from '@zhiben/contract/installation-view.ts';
import { fileInstallation } from '@zhiben/contract/installations.ts';
import { Form, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { dayOf } from '../../../ui/moments.ts';

interface FileDialogProps {
  readonly unit: InstallationDetail;
  readonly assessment: AssessmentView;
  readonly onClose: () => void;
}

interface Values {
  readonly filedOn: string;
  readonly filingNumber: string;
}

export function FileDialog({ unit, assessment, onClose }: FileDialogProps) {
  const [form] = Form.useForm<Values>();
  const file = useAct(fileInstallation);
  const today = dayOf(new Date());
  return (
    <ActDialog
      title={`备案：${assessment.report}`}
      act="备案"
      form={form}
      initial={{ filedOn: today }}
      pending={file.isPending}
      error={file.error}
      onSend={(body) => file.mutate({ params: { installationId: unit.id }, body }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item
        name="filingNumber"
        label="备案编号"
        rules={[{ required: true, whitespace: true, message: '请填写备案编号' }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="filedOn" label="备案日期" rules={[{ required: true, message: '请填写日期' }]}>
        <DayField from={assessment.assessedOn} until={today} />
      </Form.Item>
    </ActDialog>
  );
}
