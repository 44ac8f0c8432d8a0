import { answerTipOff } from '@zhiben/contract/tip-offs.ts';
import { Form, Radio } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';
import type { TipOffActProps } from './act-props.ts';

interface Values {
  readonly verified: boolean;
  readonly answer: string;
}

const FOUND = [
  { value: true, label: '属实' },
  { value: false, label: '不属实' },
];

/** Tells the reporter what was found. */
export function Answer({ tipOff, onClose }: TipOffActProps) {
  const [form] = Form.useForm<Values>();
  const act = useAct(answerTipOff);
  const { id, version, number } = tipOff;
  return (
    <ActDialog
      title={`答复举报人：${number}`}
      act="答复"
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={(values) =>
        act.mutate({ params: { tipOffId: id }, body: { version, ...values } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <Form.Item name="verified" label="核查结果" rules={[{ required: true, message: '请选择核查结果' }]}>
        <Radio.Group options={FOUND} />
      </Form.Item>
      <WordsItem name="answer" label="答复" most={1000} placeholder="核查情况和处理结果" />
    </ActDialog>
  );
}
