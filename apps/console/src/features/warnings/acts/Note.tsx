import { noteWarning } from '@zhiben/contract/warnings.ts';
import { Form } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';
import type { WarningActProps } from './act-props.ts';

interface Values {
  readonly text: string;
}

/** A word for the record. */
export function Note({ warning, onClose }: WarningActProps) {
  const [form] = Form.useForm<Values>();
  const act = useAct(noteWarning);
  const { id, version, number } = warning;
  return (
    <ActDialog
      title={`补记处置：${number}`}
      act="记下"
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={(values) =>
        act.mutate({ params: { warningId: id }, body: { version, ...values } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <WordsItem name="text" label="处置情况" most={1000} placeholder="如：14:05 电话联系企业值班室，答复正在降液位" />
    </ActDialog>
  );
}
