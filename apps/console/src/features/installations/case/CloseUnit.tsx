import type { InstallationDetail } from '@zhiben/contract/installation-view.ts';
import { closeInstallation } from '@zhiben/contract/installations.ts';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';

/** Takes a unit that stands no longer off the register: final, and asked for once with its reason. */
export function CloseUnit({ unit: { id, name, version } }: { readonly unit: InstallationDetail }) {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const close = useAct(closeInstallation);
  return (
    <>
      <Button onClick={() => setOpen(true)}>撤销</Button>
      {open && (
        <ActDialog
          title={`撤销：${name}`}
          act="撤销"
          form={form}
          pending={close.isPending}
          error={close.error}
          onSend={({ reason }) =>
            close.mutate(
              { params: { installationId: id }, body: { reason, version } },
              { onSuccess: () => setOpen(false) },
            )
          }
          onClose={() => setOpen(false)}
        >
          <p>拆除或停用的单元才撤销。撤销后不再计算、公示和履职，记录保留，不能恢复。</p>
          <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请填写原因' }]}>
            <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
          </Form.Item>
        </ActDialog>
      )}
    </>
  );
}
