import { acknowledgeHandover, handOverHazard } from '@zhiben/contract/supervision-loop.ts';
import { handoverToLabel } from '@zhiben/vocabulary/supervision.ts';
import { Form } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { dayOf } from '../../../ui/moments.ts';
import { WordsItem } from '../../../ui/WordsItem.tsx';
import type { Handing } from './LoopPage.tsx';

interface DialogProps {
  readonly one: Handing;
  readonly onClose: () => void;
}

export function HandOverDialog({ one: { row, to }, onClose }: DialogProps) {
  const [form] = Form.useForm<{ receiver: string }>();
  const hand = useAct(handOverHazard);
  return (
    <ActDialog
      title={`移交${handoverToLabel[to]}：${row.number}`}
      act="移交"
      form={form}
      pending={hand.isPending}
      error={hand.error}
      onSend={({ receiver }) =>
        hand.mutate({ params: { hazardId: row.id }, body: { to, receiver } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <WordsItem name="receiver" label="接收单位" most={60} rows={1} />
    </ActDialog>
  );
}

export function AcknowledgeDialog({ one: { row, to }, onClose }: DialogProps) {
  const [form] = Form.useForm<{ on: string; by: string }>();
  const acknowledge = useAct(acknowledgeHandover);
  const today = dayOf(new Date());
  return (
    <ActDialog
      title={`登记${handoverToLabel[to]}签收：${row.number}`}
      act="登记签收"
      form={form}
      initial={{ on: today }}
      pending={acknowledge.isPending}
      error={acknowledge.error}
      onSend={(body) => acknowledge.mutate({ params: { hazardId: row.id, to }, body }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="on" label="签收日期" rules={[{ required: true, message: '请填写签收日期' }]}>
        <DayField until={today} />
      </Form.Item>
      <WordsItem name="by" label="签收人" most={40} rows={1} />
    </ActDialog>
  );
}
