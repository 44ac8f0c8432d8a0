import type { ResultOf } from '@zhiben/contract/operation.ts';
import { changeRetention, type getRetention, type RetentionDays } from '@zhiben/contract/retention.ts';
import { PointKind, pointKindLabel } from '@zhiben/vocabulary/monitoring.ts';
import { Form, InputNumber } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';

interface ChangeRetentionProps {
  readonly retention: ResultOf<typeof getRetention>;
  readonly onClose: () => void;
}

type Values = RetentionDays & { readonly reason: string };

/** Writes another version of the times, with the reason for it. */
export function ChangeRetention({ retention: { versions, leastDays, mostDays }, onClose }: ChangeRetentionProps) {
  const [form] = Form.useForm<Values>();
  const act = useAct(changeRetention);
  const [newest] = versions;
  if (newest === undefined) return null;
  const send = ({ reason, ...days }: Values) =>
    act.mutate({ body: { seenVersion: newest.version, days, reason } }, { onSuccess: onClose });
  return (
    <ActDialog
      title="修改监测数据保存期限"
      act="保存为新版"
      form={form}
      initial={newest.days}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="quiet lead">改短后，当晚起清理超过期限的数据，不能恢复。</p>
      <div className="retention-fields">
        {PointKind.options.map((kind) => (
          <Form.Item
            key={kind}
            name={kind}
            label={`${pointKindLabel[kind]}（天）`}
            rules={[{ required: true, message: '请填写' }]}
          >
            <InputNumber min={leastDays} max={mostDays} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        ))}
      </div>
      <WordsItem name="reason" label="修改原因" most={500} placeholder="如：储存空间按两年规划" />
    </ActDialog>
  );
}
