import { acknowledgeWarning } from '@zhiben/contract/warnings.ts';
import { Form } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';
import type { WarningActProps } from './act-props.ts';

interface Values {
  readonly answer: string;
}

/** The enterprise says that it knows, and what it does. */
export function Acknowledge({ warning, onClose }: WarningActProps) {
  const [form] = Form.useForm<Values>();
  const act = useAct(acknowledgeWarning);
  const { id, version, number } = warning;
  return (
    <ActDialog
      title={`签收预警：${number}`}
      act="签收"
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={(values) =>
        act.mutate({ params: { warningId: id }, body: { version, ...values } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <WordsItem name="answer" label="正在采取的措施" most={500} placeholder="如：已停止进料，正在倒罐" />
    </ActDialog>
  );
}
