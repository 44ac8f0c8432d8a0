import { answerLetter, type LetterDetail } from '@zhiben/contract/supervision.ts';
import type { EvidenceId } from '@zhiben/vocabulary/ids.ts';
import { Form } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';
import { LetterFiles } from './LetterFiles.tsx';

interface Values {
  readonly words: string;
  readonly evidenceIds?: EvidenceId[];
}

/** What was done about a letter, with what shows it. */
export function AnswerDialog({ letter, onClose }: { readonly letter: LetterDetail; readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const answer = useAct(answerLetter);
  const { id, version } = letter;
  return (
    <ActDialog
      title={letter.addresseeKind === 'enterprise' ? '书面答复' : '登记收文单位的答复'}
      act="提交答复"
      form={form}
      pending={answer.isPending}
      error={answer.error}
      onSend={({ words, evidenceIds = [] }) =>
        answer.mutate({ params: { letterId: id }, body: { version, words, evidenceIds } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <p className="quiet">要求：{letter.measures}</p>
      <WordsItem name="words" label="办理情况" most={2000} rows={4} />
      <Form.Item name="evidenceIds" label="证明材料">
        <LetterFiles letter={letter} />
      </Form.Item>
    </ActDialog>
  );
}
