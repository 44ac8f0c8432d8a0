import { admitGateway, type GatewayView } from '@zhiben/contract/telemetry.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Form, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';

interface AdmitGatewayProps {
  readonly enterpriseId: string;
  readonly onIssued: (issued: { readonly gateway: GatewayView; readonly secret: string }) => void;
  readonly onClose: () => void;
}

export function AdmitGateway({ enterpriseId, onIssued, onClose }: AdmitGatewayProps) {
  const [form] = Form.useForm<{ name: string }>();
  const act = useAct(admitGateway);
  const send = (body: { name: string }) =>
    act.mutate(
      { params: { enterpriseId: enterpriseId as EnterpriseId }, body },
      {
        onSuccess: (issued) => {
          onClose();
          onIssued(issued);
        },
      },
    );
  return (
    <ActDialog
      title="准入采集网关"
      act="准入"
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="quiet lead">网关只能上送本企业测点表中的位号，不能读取任何数据。</p>
      <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请输入名称' }]}>
        <Input autoFocus autoComplete="off" maxLength={60} placeholder="如：罐区 DCS 网关" />
      </Form.Item>
    </ActDialog>
  );
}
