import { handOverShift, type ShiftView } from '@zhiben/contract/duty-room.ts';
import { Form } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';

interface HandOverProps {
  readonly running: ShiftView;
  readonly onClose: () => void;
}

/** Hands the duty room over; what is open is kept with it by itself. */
export function HandOver({ running: { number }, onClose }: HandOverProps) {
  const [form] = Form.useForm<{ notes: string }>();
  const act = useAct(handOverShift);
  return (
    <ActDialog
      title="交班"
      act="交班"
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={({ notes }) => act.mutate({ body: { seenNumber: number, notes } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className="quiet">未销警的预警和未恢复的报警自动写入交接记录。</p>
      <WordsItem name="notes" label="交接事项" most={2000} placeholder="如：T-101 液位仍在观察，企业每半小时电话报告" />
    </ActDialog>
  );
}
