import { useQueryClient } from '@tanstack/react-query';
import { recordControl } from '@zhiben/contract/controls.ts';
import { type ControlKind, controlKindLabel } from '@zhiben/vocabulary/accountability.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { App, Form, Input } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { dayOf } from '../../ui/moments.ts';

interface RecordControlProps {
  readonly enterpriseId: EnterpriseId;
  readonly kind: ControlKind;
  readonly foundOn: string;
  readonly onClose: () => void;
}

interface Values {
  readonly name: string;
  readonly inCharge?: string;
  readonly fromOn: string;
}

/** Puts on file who stands behind the enterprise. It counts for a hazard only if it was so when the hazard was found. */
export function RecordControl({ enterpriseId, kind, foundOn, onClose }: RecordControlProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const record = useAct(recordControl);
  const label = controlKindLabel[kind];
  const send = ({ name, inCharge = '', fromOn }: Values) =>
    record.mutate(
      { params: { enterpriseId }, body: { kind, name, inCharge, fromOn } },
      {
        onSuccess: () => {
          void queries.invalidateQueries({ queryKey: ['getAccountability'] });
          void message.success(`已登记${label}：${name}`);
          onClose();
        },
      },
    );
  return (
    <ActDialog
      title={`登记${label}`}
      act="登记"
      form={form}
      pending={record.isPending}
      error={record.error}
      onSend={send}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={kind === 'parent-company' ? '公司名称' : '姓名或单位名称'}
        rules={[{ required: true, whitespace: true, message: '请填写名称' }]}
      >
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      {kind === 'parent-company' && (
        <Form.Item name="inCharge" label="相关责任人">
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item
        name="fromOn"
        label="自何日起"
        extra={`发现隐患之日（${foundOn}）在此之后的，才据以追究。`}
        rules={[{ required: true, message: '请填写起始日期' }]}
      >
        <DayField until={dayOf(new Date())} />
      </Form.Item>
    </ActDialog>
  );
}
