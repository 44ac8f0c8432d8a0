import { clearWarning } from '@zhiben/contract/warnings.ts';
import { WarningCause, warningCauseLabel } from '@zhiben/vocabulary/warnings.ts';
import { Form, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';
import type { WarningActProps } from './act-props.ts';

interface Values {
  readonly cause: WarningCause;
  readonly measures: string;
}

/** Ends the warning, with its cause and what was done about it. */
export function Clear({ warning, onClose }: WarningActProps) {
  const [form] = Form.useForm<Values>();
  const act = useAct(clearWarning);
  const { id, version, number } = warning;
  return (
    <ActDialog
      title={`销警：${number}`}
      act="销警"
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={(values) =>
        act.mutate({ params: { warningId: id }, body: { version, ...values } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <Form.Item name="cause" label="原因" rules={[{ required: true, message: '请选择原因' }]}>
        <Select
          placeholder="请选择"
          options={WarningCause.options.map((value) => ({ value, label: warningCauseLabel[value] }))}
        />
      </Form.Item>
      <WordsItem name="measures" label="处置措施" most={1000} />
    </ActDialog>
  );
}
