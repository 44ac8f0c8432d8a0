import {
  changePriorityMatrix,
  type PriorityMatrix,
  type PriorityMatrixVersion,
} from '@zhiben/contract/alarm-priorities.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import {
  AlarmConsequence,
  AlarmPriority,
  AlarmResponse,
  alarmConsequenceLabel,
  alarmPriorityLabel,
  alarmResponseLabel,
} from '@zhiben/vocabulary/monitoring.ts';
import { App, Form, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';

interface ChangeMatrixProps {
  readonly enterpriseId: EnterpriseId;
  readonly newest: PriorityMatrixVersion;
  readonly onClose: () => void;
}

type Values = PriorityMatrix & { readonly reason: string };
const OPTIONS = AlarmPriority.options.map((value) => ({ value, label: alarmPriorityLabel[value] }));

/** Writes another version of the matrix, with the reason for it. */
export function ChangeMatrix({ enterpriseId, newest: { version, matrix }, onClose }: ChangeMatrixProps) {
  const [form] = Form.useForm<Values>();
  const act = useAct(changePriorityMatrix);
  const { message } = App.useApp();
  const send = ({ reason, ...cells }: Values) =>
    act.mutate(
      { params: { enterpriseId }, body: { seenVersion: version, matrix: cells, reason } },
      {
        onSuccess: ({ changed }) => {
          void message.success(`已保存，${changed} 项报警设定的优先级随之改变`);
          onClose();
        },
      },
    );
  return (
    <ActDialog
      title="修改报警优先级矩阵"
      act="保存为新版"
      form={form}
      initial={matrix}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      {AlarmConsequence.options.map((consequence) => (
        <fieldset key={consequence} className="alarm-fields">
          <legend>后果{alarmConsequenceLabel[consequence]}</legend>
          {AlarmResponse.options.map((response) => (
            <Form.Item
              key={response}
              name={[consequence, response]}
              label={alarmResponseLabel[response]}
              rules={[{ required: true, message: '请选择' }]}
            >
              <Select options={OPTIONS} />
            </Form.Item>
          ))}
        </fieldset>
      ))}
      <WordsItem name="reason" label="修改原因" most={500} placeholder="如：2026年报警合理化评审结论" />
    </ActDialog>
  );
}
