import { type ShiftView, takeShift } from '@zhiben/contract/duty-room.ts';
import { Form } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { SignaturePad, type Strokes } from '../../../ui/SignaturePad.tsx';

interface TakeOverProps {
  readonly last: ShiftView | null;
  readonly onClose: () => void;
}

/** Takes the duty room over with a signature, after reading what the last shift left. */
export function TakeOver({ last, onClose }: TakeOverProps) {
  const [form] = Form.useForm<{ strokes: Strokes }>();
  const act = useAct(takeShift);
  const left = [
    [last?.openWarnings?.length ?? 0, '未销警'],
    [last?.standingAlarms?.count ?? 0, '未恢复报警'],
  ] as const;
  const said = left.filter(([count]) => count > 0).map(([count, what]) => `${what} ${count} 项`);
  return (
    <ActDialog
      title="接班"
      act="签名接班"
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={({ strokes }) =>
        act.mutate(
          { body: { seenNumber: last?.number ?? 0, strokes: strokes.map((stroke) => [...stroke]) } },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      {last !== null && (
        <p>
          {last.officerName} 交代：{last.notes}
          {said.length > 0 && `（${said.join('，')}）`}
        </p>
      )}
      <Form.Item name="strokes" label="签名" rules={[{ required: true, message: '请签名' }]}>
        <SignaturePad />
      </Form.Item>
    </ActDialog>
  );
}
