import { checkWarning } from '@zhiben/contract/warnings.ts';
import { CheckFinding, checkFindingLabel } from '@zhiben/vocabulary/warnings.ts';
import { Form, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';
import type { WarningActProps } from './act-props.ts';

interface Values {
  readonly finding: CheckFinding;
  readonly words: string;
}

/** What was found on the spot. */
export function Check({ warning, onClose }: WarningActProps) {
  const [form] = Form.useForm<Values>();
  const act = useAct(checkWarning);
  const { id, version, number } = warning;
  return (
    <ActDialog
      title={`登记现场核查：${number}`}
      act="登记"
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={(values) =>
        act.mutate({ params: { warningId: id }, body: { version, ...values } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <Form.Item name="finding" label="核查结论" rules={[{ required: true, message: '请选择核查结论' }]}>
        <Select
          placeholder="请选择"
          options={CheckFinding.options.map((value) => ({ value, label: checkFindingLabel[value] }))}
        />
      </Form.Item>
      <WordsItem name="words" label="现场情况" most={1000} />
    </ActDialog>
  );
}
