import { askReporter } from '@zhiben/contract/tip-offs.ts';
import { Form } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';
import type { TipOffActProps } from './act-props.ts';

/** Asks the reporter something; they find it under their query code. */
export function Ask({ tipOff, onClose }: TipOffActProps) {
  const [form] = Form.useForm<{ text: string }>();
  const act = useAct(askReporter);
  const { id, version, number } = tipOff;
  return (
    <ActDialog
      title={`向举报人了解情况：${number}`}
      act="发送"
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={(values) =>
        act.mutate({ params: { tipOffId: id }, body: { version, ...values } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <WordsItem name="text" label="要了解的情况" most={1000} placeholder="举报人凭查询码可以看到" />
    </ActDialog>
  );
}
