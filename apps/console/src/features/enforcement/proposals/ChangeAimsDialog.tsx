import { changeVisitAims, type VisitAimSettings, type VisitAimsVersion } from '@zhiben/contract/visit-proposals.ts';
import { VISIT_AIMS } from '@zhiben/rules/enforcement/visit-aims.ts';
import { Form, InputNumber } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';

interface ChangeAimsProps {
  readonly aims: VisitAimsVersion;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

type Values = VisitAimSettings & { readonly reason: string };

const required = [{ required: true, message: '请填写' }];
const LIMITS: readonly (readonly [Exclude<keyof VisitAimSettings, 'weights'>, string, number, number])[] = [
  ['countedUpTo', '同一理由最多计几次', 1, 20],
  ['unvisitedDays', '多少日未检查算久未检查', 30, 1500],
  ['mergeWithinDays', '多少日内的事项可以合并检查', 1, 60],
];

/** Other weights, with the reason for them. They are the office's own: no standard says how reasons compare. */
export function ChangeAimsDialog({ aims: { version, settings }, onChanged, onClose }: ChangeAimsProps) {
  const [form] = Form.useForm<Values>();
  const change = useAct(changeVisitAims);
  const done = () => {
    onChanged();
    onClose();
  };
  return (
    <ActDialog
      title="修改检查排序的分值"
      act="保存为新版"
      form={form}
      initial={settings}
      pending={change.isPending}
      error={change.error}
      onSend={({ reason, ...sent }) =>
        change.mutate({ body: { seenVersion: version, settings: sent, reason } }, { onSuccess: done })
      }
      onClose={onClose}
    >
      <p className="quiet lead">没有标准规定各项理由孰轻孰重，由本局确定。已安排的检查保留当时的理由和分值。</p>
      <div className="aim-weights">
        {Object.entries(VISIT_AIMS).map(([aim, label]) => (
          <Form.Item key={aim} name={['weights', aim]} label={label} rules={required}>
            <InputNumber min={0} max={100} precision={0} />
          </Form.Item>
        ))}
        {LIMITS.map(([name, label, least, most]) => (
          <Form.Item key={name} name={name} label={label} rules={required}>
            <InputNumber min={least} max={most} precision={0} />
          </Form.Item>
        ))}
      </div>
      <WordsItem name="reason" label="修改理由" most={300} rows={2} />
    </ActDialog>
  );
}
