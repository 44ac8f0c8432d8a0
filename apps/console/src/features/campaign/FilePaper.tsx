import { type FilingView, filePaper } from '@zhiben/contract/campaign.ts';
import type { EnterpriseId, EvidenceId } from '@zhiben/vocabulary/ids.ts';
import { App, Form, Input, InputNumber } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';
import { WordsItem } from '../../ui/WordsItem.tsx';
import { PaperFiles } from './PaperFiles.tsx';

interface FilePaperProps {
  readonly paper: FilingView;
  readonly enterpriseId: EnterpriseId;
  readonly onClose: () => void;
}

interface Values {
  readonly aims: string;
  readonly tasks: string;
  readonly tasksTotal: number;
  readonly tasksDone: number;
  readonly problems: string;
  readonly evidenceIds: EvidenceId[];
}

/** Hands a paper in: the file itself, and what the office counts of it. */
export function FilePaper({ paper, enterpriseId, onClose }: FilePaperProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const file = useAct(filePaper);
  const { kind, year, title, versions } = paper;
  const [newest] = versions;
  const send = ({ problems = '', ...said }: Values) =>
    file.mutate(
      { params: { enterpriseId, kind, year }, body: { ...said, problems, seenRevision: newest?.revision ?? 0 } },
      {
        onSuccess: (filed) => {
          void message.success(`已报送，回执 ${filed.versions[0]?.receiptNumber ?? ''}`);
          onClose();
        },
      },
    );
  const total = Form.useWatch('tasksTotal', form);
  return (
    <ActDialog
      title={`报送${title}`}
      act="报送"
      form={form}
      {...(newest && { initial: { ...newest, evidenceIds: [...newest.evidenceIds] } })}
      pending={file.isPending}
      error={file.error}
      onSend={send}
      onClose={onClose}
    >
      <Form.Item name="evidenceIds" label="材料" rules={[{ required: true, message: '请上传材料' }]}>
        <PaperFiles paper={paper} enterpriseId={enterpriseId} />
      </Form.Item>
      <WordsItem name="aims" label="治什么本、攻什么坚" most={1000} />
      <WordsItem name="tasks" label={kind === 'plan' ? '任务、时间节点和举措' : '任务完成情况'} most={4000} rows={5} />
      <div className="campaign-two">
        <Form.Item name="tasksTotal" label="任务共（项）" rules={[{ required: true, message: '请填写项数' }]}>
          <InputNumber min={1} max={10_000} precision={0} />
        </Form.Item>
        <Form.Item
          name="tasksDone"
          label="已完成（项）"
          rules={[
            { required: true, message: '请填写项数' },
            ...(typeof total === 'number'
              ? [{ type: 'number' as const, max: total, message: '不能多于全部项数' }]
              : []),
          ]}
        >
          <InputNumber min={0} max={10_000} precision={0} />
        </Form.Item>
      </div>
      <Form.Item name="problems" label="问题与建议（可不填）">
        <Input.TextArea maxLength={2000} rows={2} />
      </Form.Item>
    </ActDialog>
  );
}
