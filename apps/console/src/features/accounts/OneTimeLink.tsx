import type { AccountView } from '@zhiben/contract/accounts.ts';
import { Alert, Button, Modal, Typography } from 'antd';

interface OneTimeLinkProps {
  readonly account: AccountView;
  readonly link: string;
  readonly onClose: () => void;
}

/** The link is shown this once; the server keeps only its hash. */
export function OneTimeLink({ account, link, onClose }: OneTimeLinkProps) {
  const address = new URL(link, window.location.origin).href;
  return (
    <Modal
      open
      title={`一次性链接：${account.name}（${account.account}）`}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          已转交本人
        </Button>
      }
    >
      <Alert type="warning" showIcon title="链接只显示这一次，只能使用一次。请当面或通过可靠渠道交给本人。" />
      <Typography.Paragraph
        copyable={{ text: address, icon: ['复制链接', '已复制'], tooltips: ['复制链接', '已复制'] }}
        style={{ marginTop: 16, wordBreak: 'break-all' }}
      >
        {address}
      </Typography.Paragraph>
    </Modal>
  );
}
