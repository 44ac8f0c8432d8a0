import { type CoverageItem, settleCoverage } from '@zhiben/contract/enforcement-coverage.ts';
import { Form, Input, Radio, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';

interface SettleDialogProps {
  readonly year: number;
  readonly item: CoverageItem;
  readonly onClose: () => void;
  readonly onSettled: () => void;
}

interface Values {
  readonly standing: 'in' | 'out';
  readonly quarter?: number | null;
  readonly reason: string;
}

/** A person decides about one enterprise, and says why. */
export function SettleDialog({ year, item, onClose, onSettled }: SettleDialogProps) {
  const [form] = Form.useForm<Values>();
  const settle = useAct(settleCoverage);
  const standing = Form.useWatch('standing', form);
  const done = () => {
    onSettled();
    onClose();
  };
  return (
    <ActDialog
      title={`核定：${item.enterpriseName}`}
      act="核定"
      form={form}
      initial={{ standing: item.standing === 'out' ? 'out' : 'in', quarter: item.quarter ?? 4 }}
      pending={settle.isPending}
      error={settle.error}
      onSend={({ standing, quarter, reason }) =>
        settle.mutate(
          {
            params: { year, enterpriseId: item.enterpriseId },
            body: { standing, quarter: standing === 'in' ? (quarter ?? 4) : null, reason },
          },
          { onSuccess: done },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="standing" label="是否列入">
        <Radio.Group
          optionType="button"
          options={[
            { value: 'in', label: '列入' },
            { value: 'out', label: '不列入' },
          ]}
        />
      </Form.Item>
      {standing === 'in' && (
        <Form.Item name="quarter" label="季度">
          <Select options={[1, 2, 3, 4].map((value) => ({ value, label: `${value}季度` }))} />
        </Form.Item>
      )}
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请写明理由' }]}>
        <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </ActDialog>
  );
}
