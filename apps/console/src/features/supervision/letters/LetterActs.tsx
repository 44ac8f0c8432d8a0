import { type LetterDetail, moveLetter } from '@zhiben/contract/supervision.ts';
import { type LetterAction, letterActionLabel, PlainLetterAction } from '@zhiben/vocabulary/supervision.ts';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { LetterDialog } from './LetterDialog.tsx';

const MAIN: readonly LetterAction[] = ['issue', 'release', 'receive', 'answer', 'accept'];

/** What this person may do now, from the same table that guards the server. */
export function LetterActs({ letter }: { readonly letter: LetterDetail }) {
  const [open, setOpen] = useState<LetterAction | null>(null);
  const close = () => setOpen(null);
  const plain = PlainLetterAction.safeParse(open);
  return (
    <>
      {letter.actions.map((action) => (
        <Button key={action} type={MAIN.includes(action) ? 'primary' : 'default'} onClick={() => setOpen(action)}>
          {letterActionLabel[action]}
        </Button>
      ))}
      {open === 'edit' && <LetterDialog letter={letter} onClose={close} />}
      {open === 'answer' && <AnswerDialog letter={letter} onClose={close} />}
      {plain.success && <MoveDialog letter={letter} action={plain.data} onClose={close} />}
    </>
  );
}

/** What is to be written down with the step. */
const ASKED: Readonly<Record<PlainLetterAction, string>> = {
  issue: '签发意见',
  release: '解封说明',
  receive: '签收说明',
  accept: '审核意见',
  'send-back': '退回的理由',
  close: '办结情况',
  withdraw: '撤回的理由',
};

/** What the step sets going, said before it is taken. */
const BEFORE: Readonly<Partial<Record<PlainLetterAction, string>>> = {
  issue: '发出后编号、生成文书并开始计时，内容不能再改。',
  release: '解封后收文单位可见并开始计时。',
  receive: '签收即确认收到，请在期限内答复。',
};

interface MoveDialogProps {
  readonly letter: LetterDetail;
  readonly action: PlainLetterAction;
  readonly onClose: () => void;
}

function MoveDialog({ letter, action, onClose }: MoveDialogProps) {
  const [form] = Form.useForm<{ words?: string; correction?: string }>();
  const move = useAct(moveLetter);
  const { id, version, state, kind } = letter;
  const needed = action === 'send-back' || action === 'withdraw' || (action === 'close' && state !== 'accepted');
  const corrects = action === 'withdraw' && kind === 'exposure' && state !== 'draft';
  const label = ASKED[action];
  return (
    <ActDialog
      title={letterActionLabel[action]}
      act={letterActionLabel[action]}
      form={form}
      pending={move.isPending}
      error={move.error}
      onSend={({ words = '', correction = '' }) =>
        move.mutate({ params: { letterId: id }, body: { version, action, words, correction } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      {BEFORE[action] !== undefined && <p className="quiet">{BEFORE[action]}</p>}
      <Form.Item
        name="words"
        label={needed ? label : `${label}（可不填）`}
        rules={needed ? [{ required: true, whitespace: true, message: `请填写${label}` }] : []}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
      </Form.Item>
      {corrects && (
        <Form.Item
          name="correction"
          label="向社会公布的更正"
          rules={[{ required: true, whitespace: true, message: '请填写更正内容' }]}
        >
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
        </Form.Item>
      )}
    </ActDialog>
  );
}
