import { closeGateway, type GatewayView } from '@zhiben/contract/telemetry.ts';
import { App, Form, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';

interface CloseGatewayProps {
  readonly gateway: GatewayView;
  readonly onClose: () => void;
}

export function CloseGateway({ gateway, onClose }: CloseGatewayProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const act = useAct(closeGateway);
  const send = (body: { reason: string }) =>
    act.mutate(
      { params: { gatewayId: gateway.id }, body },
      {
        onSuccess: () => {
          void message.success(`已停用网关 ${gateway.name}`);
          onClose();
        },
      },
    );
  return (
    <ActDialog
      title={`停用网关：${gateway.name}`}
      act="停用"
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="quiet lead">连接立即断开，口令作废，不能恢复；它送来的历史数据保留。</p>
      <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请填写原因' }]}>
        <Input.TextArea rows={3} maxLength={200} showCount autoFocus />
      </Form.Item>
    </ActDialog>
  );
}
