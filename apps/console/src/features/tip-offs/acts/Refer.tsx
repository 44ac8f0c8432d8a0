import { referTipOff } from '@zhiben/contract/tip-offs.ts';
import { Form } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';
import type { TipOffActProps } from './act-props.ts';

interface Values {
  readonly to: string;
  readonly answer: string;
}

/** Hands it over to whoever has the power to deal with it. */
export function Refer({ tipOff, onClose }: TipOffActProps) {
  const [form] = Form.useForm<Values>();
  const act = useAct(referTipOff);
  const { id, version, number } = tipOff;
  return (
    <ActDialog
      title={`移送：${number}`}
      act="移送"
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={(values) =>
        act.mutate({ params: { tipOffId: id }, body: { version, ...values } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <WordsItem name="to" label="移送部门" most={100} rows={1} placeholder="如：区消防救援大队" />
      <WordsItem name="answer" label="给举报人的答复" most={1000} />
    </ActDialog>
  );
}
