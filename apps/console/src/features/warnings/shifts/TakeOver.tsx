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
  const open = last?.openWarnings?.length ?? 0;
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
          {open > 0 && `（未销警 ${open} 项）`}
        </p>
      )}
      <Form.Item name="strokes" label="签名" rules={[{ required: true, message: '请签名' }]}>
        <SignaturePad />
      </Form.Item>
    </ActDialog>
  );
}
