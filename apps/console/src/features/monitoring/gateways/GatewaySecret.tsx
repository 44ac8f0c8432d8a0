import type { GatewayView } from '@zhiben/contract/telemetry.ts';
import { Alert, Button, Descriptions, Modal, Typography } from 'antd';

interface GatewaySecretProps {
  readonly gateway: GatewayView;
  readonly secret: string;
  readonly onClose: () => void;
}

const copied = (text: string) => (
  <Typography.Text
    copyable={{ text, icon: ['复制', '已复制'], tooltips: ['复制', '已复制'] }}
    style={{ wordBreak: 'break-all' }}
  >
    {text}
  </Typography.Text>
);

/** The secret is shown this once; the server keeps only its hash. */
export function GatewaySecret({ gateway: { name, login }, secret, onClose }: GatewaySecretProps) {
  return (
    <Modal
      open
      title={`网关口令：${name}`}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          已填入网关
        </Button>
      }
    >
      <Alert type="warning" showIcon title="口令只显示这一次。丢失后请停用这台网关，重新准入。" />
      <Descriptions
        column={1}
        size="small"
        style={{ marginTop: 16 }}
        items={[
          { key: 'login', label: '账号', children: copied(login) },
          { key: 'secret', label: '口令', children: copied(secret) },
          { key: 'topic', label: 'MQTT 主题', children: copied(`zhiben/v1/${login}/samples`) },
        ]}
      />
    </Modal>
  );
}
