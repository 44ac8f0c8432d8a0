import { closePoint, type PointView } from '@zhiben/contract/points.ts';
import { App, Form, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';

interface ClosePointProps {
  readonly point: PointView;
  readonly onClose: () => void;
}

export function ClosePoint({ point, onClose }: ClosePointProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const act = useAct(closePoint);
  const closed = point.closedAt === null;
  const word = closed ? '停用' : '恢复';
  const send = ({ reason }: { reason: string }) =>
    act.mutate(
      { params: { pointId: point.id }, body: { closed, reason } },
      {
        onSuccess: () => {
          void message.success(`已${word}测点 ${point.tag}`);
          onClose();
        },
      },
    );
  return (
    <ActDialog
      title={`${word}测点：${point.tag}`}
      act={word}
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="quiet lead">
        {closed ? '停用后不再接收它的数据，也不再报警；历史数据保留。' : '恢复后重新接收它的数据。'}
      </p>
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请填写理由' }]}>
        <Input.TextArea rows={3} maxLength={200} showCount autoFocus />
      </Form.Item>
    </ActDialog>
  );
}
