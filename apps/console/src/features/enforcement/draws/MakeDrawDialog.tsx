import { type Draw, makeDraw } from '@zhiben/contract/draws.ts';
import { Form, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { dayOf } from '../../../ui/moments.ts';

interface MakeDrawDialogProps {
  readonly draw: Draw;
  readonly onClose: () => void;
  readonly onMade: () => void;
}

interface Values {
  readonly witness: string;
  readonly plannedOn: string;
  readonly purpose: string;
}

/** The draw itself: a witness says a word, and it is done once. */
export function MakeDrawDialog({ draw, onClose, onMade }: MakeDrawDialogProps) {
  const [form] = Form.useForm<Values>();
  const make = useAct(makeDraw);
  const today = dayOf(new Date());
  const done = () => {
    onMade();
    onClose();
  };
  return (
    <ActDialog
      title={`抽取：${draw.title}`}
      act="抽取"
      form={form}
      initial={{ plannedOn: today, purpose: draw.title }}
      pending={make.isPending}
      error={make.error}
      onSend={(body) => make.mutate({ params: { drawId: draw.id }, body }, { onSuccess: done })}
      onClose={onClose}
    >
      <p className="quiet lead">只能抽一次。抽中的企业随即成为密封的检查，结果在全部开始检查后公开。</p>
      <Form.Item
        name="witness"
        label="见证人报出的词"
        rules={[{ required: true, whitespace: true, message: '请由见证人报词' }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="plannedOn" label="检查日期" rules={[{ required: true, message: '请填写日期' }]}>
        <DayField from={today} />
      </Form.Item>
      <Form.Item name="purpose" label="事由" rules={[{ required: true, whitespace: true, message: '请填写事由' }]}>
        <Input maxLength={300} />
      </Form.Item>
    </ActDialog>
  );
}
