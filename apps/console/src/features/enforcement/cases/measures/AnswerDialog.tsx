import { answerRequest } from '@zhiben/contract/case-measure-operations.ts';
import type { CaseDetail } from '@zhiben/contract/enforcement-cases.ts';
import { caseRequestLabel } from '@zhiben/vocabulary/case-measures.ts';
import { Form, Radio } from 'antd';
import { useAct } from '../../../../api/use-act.ts';
import { ActDialog } from '../../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../../ui/WordsItem.tsx';

interface AnswerProps {
  readonly one: CaseDetail;
  readonly onClose: () => void;
}

const ANSWERS = [
  { value: true, label: '同意' },
  { value: false, label: '不同意' },
];

/** The head says yes or no to what waits. */
export function AnswerDialog({ one: { id, version, requests }, onClose }: AnswerProps) {
  const [form] = Form.useForm<{ agreed: boolean; words: string }>();
  const answer = useAct(answerRequest);
  const asked = requests.find((request) => request.answer === null);
  return (
    <ActDialog
      title={`审批：${asked === undefined ? '' : caseRequestLabel[asked.kind]}`}
      act="提交审批意见"
      form={form}
      initial={{ agreed: true }}
      pending={answer.isPending}
      error={answer.error}
      onSend={(body) => answer.mutate({ params: { caseId: id }, body: { version, ...body } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className="quiet lead">{asked?.words}</p>
      <Form.Item name="agreed" label="审批">
        <Radio.Group optionType="button" options={ANSWERS} />
      </Form.Item>
      <WordsItem name="words" label="审批意见" most={500} rows={2} />
    </ActDialog>
  );
}
