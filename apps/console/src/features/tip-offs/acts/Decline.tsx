import { declineTipOff } from '@zhiben/contract/tip-offs.ts';
import { type DeclineReason, declineReasonLabel } from '@zhiben/vocabulary/tip-offs.ts';
import { Form, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';
import type { TipOffActProps } from './act-props.ts';

interface Values {
  readonly because: DeclineReason;
  readonly answer: string;
}

const REASONS = Object.entries(declineReasonLabel).map(([value, label]) => ({ value, label }));

/** Does not take it up, and tells the reporter why. */
export function Decline({ tipOff, onClose }: TipOffActProps) {
  const [form] = Form.useForm<Values>();
  const act = useAct(declineTipOff);
  const { id, version, number } = tipOff;
  return (
    <ActDialog
      title={`不予受理：${number}`}
      act="不予受理"
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={(values) =>
        act.mutate({ params: { tipOffId: id }, body: { version, ...values } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <Form.Item name="because" label="原因" rules={[{ required: true, message: '请选择原因' }]}>
        <Select options={REASONS} />
      </Form.Item>
      <WordsItem name="answer" label="给举报人的答复" most={1000} />
    </ActDialog>
  );
}
