import { type CaseDetail, investigateCase } from '@zhiben/contract/enforcement-cases.ts';
import { Form, Input, Radio } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';

interface Values {
  readonly facts: string;
  readonly evidence: string;
  readonly articleId: string;
  readonly articleReason?: string;
}
const needed = (message: string) => [{ required: true, whitespace: true, message }];

/** Facts, evidence, and the article that applies on the day of the act; where several do, the officer says why this one. */
export function InvestigateDialog({ one, onClose }: { readonly one: CaseDetail; readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const investigate = useAct(investigateCase);
  const { articles, articlesNote } = one;
  return (
    <ActDialog
      title="调查终结"
      act="提交调查结果"
      form={form}
      initial={{
        facts: one.facts ?? '',
        evidence: one.evidence ?? '',
        ...(articles.length === 1 && articles[0] !== undefined ? { articleId: articles[0].id } : {}),
      }}
      pending={investigate.isPending}
      error={investigate.error}
      onSend={({ articleReason = '', ...values }) =>
        investigate.mutate(
          { params: { caseId: one.id }, body: { version: one.version, articleReason, ...values } },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="facts" label="违法事实" rules={needed('请写明违法事实')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3 }} />
      </Form.Item>
      <Form.Item name="evidence" label="证据" rules={needed('请列明证据')}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="articleId" label="适用条款" rules={needed('请选定适用条款')}>
        <Radio.Group className="case-articles">
          {articles.map(({ id, law, article, unit, person, double }) => (
            <Radio key={id} value={id}>
              {law}
              {article}　单位：{unit}；责任人员：{person}
              {double && '（一案双罚）'}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {articlesNote !== '' && <p className="quiet">{articlesNote}</p>}
      {articles.length > 1 && (
        <Form.Item name="articleReason" label="选定这一条的理由" rules={needed('请写明选定的理由')}>
          <Input maxLength={500} />
        </Form.Item>
      )}
    </ActDialog>
  );
}
