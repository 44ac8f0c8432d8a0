import { dispatchWarning } from '@zhiben/contract/warnings.ts';
import { Form } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';
import type { WarningActProps } from './act-props.ts';

interface Values {
  readonly to: string;
  readonly task: string;
}

/** Sends people to look. */
export function Dispatch({ warning, onClose }: WarningActProps) {
  const [form] = Form.useForm<Values>();
  const act = useAct(dispatchWarning);
  const { id, version, number } = warning;
  return (
    <ActDialog
      title={`派员核查：${number}`}
      act="派员"
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={(values) =>
        act.mutate({ params: { warningId: id }, body: { version, ...values } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <WordsItem name="to" label="派谁去" most={100} rows={1} placeholder="如：监管二股王强、企业安全员李明" />
      <WordsItem name="task" label="核查什么" most={500} />
    </ActDialog>
  );
}
