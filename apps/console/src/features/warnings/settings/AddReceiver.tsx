import { useQueryClient } from '@tanstack/react-query';
import { addWarningReceiver } from '@zhiben/contract/warning-settings.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { type PushWay, pushWayLabel, WarningAudience, warningAudienceLabel } from '@zhiben/vocabulary/warnings.ts';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';

type Way = Exclude<PushWay, 'in-app'>;
interface Values {
  readonly audience: WarningAudience;
  readonly enterpriseId?: EnterpriseId;
  readonly way: Way;
  readonly name: string;
  readonly address: string;
  readonly phone?: string;
}

const WAYS: readonly Way[] = ['webhook', 'sms', 'email'];
const ADDRESS: Readonly<Record<Way, string>> = {
  webhook: '接口地址，如 https://example.gov.cn/warnings',
  sms: '短信网关地址，如 https://sms.example.gov.cn/send',
  email: '电子邮箱',
};

/** Registers a receiver; what its messages are signed with is shown once and never again. */
export function AddReceiver({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const act = useAct(addWarningReceiver);
  const queries = useQueryClient();
  const [secret, setSecret] = useState<string>();
  const way = Form.useWatch('way', form) ?? 'webhook';
  const audience = Form.useWatch('audience', form) ?? 'district';
  const send = ({ enterpriseId, phone, ...values }: Values) =>
    act.mutate(
      { body: { ...values, enterpriseId: enterpriseId ?? null, phone: phone ?? null } },
      {
        onSuccess: (made) => {
          void queries.invalidateQueries({ queryKey: ['listWarningReceivers'] });
          if (made.secret === null) onClose();
          else setSecret(made.secret);
        },
      },
    );
  if (secret !== undefined) {
    return (
      <Modal
        open
        title="签名密钥"
        okText="已抄录"
        cancelButtonProps={{ hidden: true }}
        onOk={onClose}
        onCancel={onClose}
        mask={{ closable: false }}
      >
        <p>请交给接收方保管，用来核对签名。关闭后不再显示。</p>
        <p>
          <code style={{ overflowWrap: 'anywhere' }}>{secret}</code>
        </p>
      </Modal>
    );
  }
  return (
    <ActDialog
      title="登记接收方"
      act="登记"
      form={form}
      initial={{ audience: 'district', way: 'webhook' }}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <Form.Item name="audience" label="接收推送给谁的预警">
        <Select options={WarningAudience.options.map((value) => ({ value, label: warningAudienceLabel[value] }))} />
      </Form.Item>
      {audience === 'enterprise' && (
        <Form.Item name="enterpriseId" label="企业（不选为全部）">
          <EnterprisePicker placeholder="全部企业" />
        </Form.Item>
      )}
      <Form.Item name="way" label="方式">
        <Select options={WAYS.map((value) => ({ value, label: pushWayLabel[value] }))} />
      </Form.Item>
      <WordsItem name="name" label="名称" most={60} rows={1} placeholder="如：市局预警平台" />
      <WordsItem name="address" label="地址" most={500} rows={1} placeholder={ADDRESS[way]} />
      {way === 'sms' && (
        <Form.Item name="phone" label="手机号码" rules={[{ required: true, message: '请填写手机号码' }]}>
          <Input maxLength={20} />
        </Form.Item>
      )}
    </ActDialog>
  );
}
