import { decideReward } from '@zhiben/contract/tip-offs.ts';
import { Form, Radio } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';
import type { TipOffActProps } from './act-props.ts';

interface Values {
  readonly approved: boolean;
  readonly note: string;
}

const DECISIONS = [
  { value: true, label: '批准' },
  { value: false, label: '不批准' },
];

/** Approves or refuses what another person proposed. */
export function DecideReward({ tipOff, onClose }: TipOffActProps) {
  const [form] = Form.useForm<Values>();
  const act = useAct(decideReward);
  const { id, version, number, reward } = tipOff;
  return (
    <ActDialog
      title={`审定奖励：${number}`}
      act="审定"
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={(values) =>
        act.mutate({ params: { tipOffId: id }, body: { version, ...values } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <p>{reward?.reckoning}</p>
      <Form.Item name="approved" label="决定" rules={[{ required: true, message: '请选择' }]}>
        <Radio.Group options={DECISIONS} />
      </Form.Item>
      <WordsItem name="note" label="理由" most={500} />
    </ActDialog>
  );
}
