import { answerFiling, type FilingVersion, type FilingView } from '@zhiben/contract/campaign.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Form, Input, Radio } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';

interface AnswerFilingProps {
  readonly paper: FilingView;
  readonly version: FilingVersion;
  readonly enterpriseId: EnterpriseId;
  readonly onClose: () => void;
}

interface Values {
  readonly received: boolean;
  readonly words: string;
}

/** Takes a paper in, or returns it with the reason. */
export function AnswerFiling({ paper, version, enterpriseId, onClose }: AnswerFilingProps) {
  const [form] = Form.useForm<Values>();
  const answer = useAct(answerFiling);
  const received = Form.useWatch('received', form) ?? true;
  const { kind, year, title } = paper;
  const send = ({ words = '', ...said }: Values) =>
    answer.mutate(
      { params: { enterpriseId, kind, year }, body: { ...said, words, revision: version.revision } },
      { onSuccess: onClose },
    );
  return (
    <ActDialog
      title={title}
      act={received ? '签收' : '退回补正'}
      form={form}
      initial={{ received: true, words: '' }}
      pending={answer.isPending}
      error={answer.error}
      onSend={send}
      onClose={onClose}
    >
      <Form.Item name="received" label="答复">
        <Radio.Group
          options={[
            { value: true, label: '签收' },
            { value: false, label: '退回补正' },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="words"
        label={received ? '附言（可不填）' : '退回理由'}
        rules={received ? [] : [{ required: true, whitespace: true, message: '请写明理由' }]}
      >
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
    </ActDialog>
  );
}
