import { useQueryClient } from '@tanstack/react-query';
import { type JointInspection, recordJointInspection } from '@zhiben/contract/joint-inspections.ts';
import { type CheckVerdict, checkVerdictLabel } from '@zhiben/vocabulary/checks.ts';
import { Button, Form, Input, Radio } from 'antd';
import { refreshSubject } from '../../../api/refresh.ts';
import { useAct } from '../../../api/use-act.ts';
import { DayField } from '../../../ui/DayField.tsx';
import { dayOf } from '../../../ui/moments.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';

interface Values {
  readonly madeOn: string;
  readonly recheckBy?: string | null;
  readonly results: readonly { readonly verdict: CheckVerdict; readonly words?: string }[];
}

const VERDICTS = Object.entries(checkVerdictLabel).map(([value, label]) => ({ value, label }));

/** Every item with its verdict in one touch; what is wrong in words, which become a hazard. */
export function ResultForm({ inspection: { id, items } }: { readonly inspection: JointInspection }) {
  const [form] = Form.useForm<Values>();
  const record = useAct(recordJointInspection);
  const queries = useQueryClient();
  const results: readonly (Partial<Values['results'][number]> | undefined)[] | undefined = Form.useWatch(
    'results',
    form,
  );
  const wrong = (results ?? []).map((one) => one?.verdict === 'abnormal');
  const today = dayOf(new Date());
  const send = ({ madeOn, recheckBy, results: given }: Values) =>
    record.mutate(
      {
        params: { jointInspectionId: id },
        body: {
          madeOn,
          recheckBy: recheckBy ?? null,
          results: items.map((item, at) => ({
            item,
            verdict: given[at]?.verdict ?? 'not-applicable',
            words: given[at]?.words ?? '',
          })),
        },
      },
      { onSuccess: () => refreshSubject(queries, 'hazard') },
    );
  return (
    <Form
      form={form}
      layout="vertical"
      className="panel"
      onFinish={send}
      initialValues={{ madeOn: today }}
      aria-label="记录检查结果"
    >
      {items.map((item, at) => (
        <div key={item} className="unit-finding">
          <Form.Item name={['results', at, 'verdict']} label={item} rules={[{ required: true, message: '请选择结果' }]}>
            <Radio.Group optionType="button" size="large" options={VERDICTS} />
          </Form.Item>
          {wrong[at] && (
            <Form.Item
              name={['results', at, 'words']}
              label="发现的问题"
              rules={[{ required: true, whitespace: true, message: '请写明发现的问题' }]}
            >
              <Input.TextArea maxLength={1800} autoSize={{ minRows: 2 }} placeholder="提交后即上报为隐患" />
            </Form.Item>
          )}
        </div>
      ))}
      <Form.Item name="madeOn" label="检查日期" rules={[{ required: true, message: '请填写日期' }]}>
        <DayField until={today} />
      </Form.Item>
      {wrong.some(Boolean) && (
        <Form.Item name="recheckBy" label="复查期限" rules={[{ required: true, message: '请填写复查期限' }]}>
          <DayField from={today} />
        </Form.Item>
      )}
      <ProblemNotice error={record.error} />
      <Button type="primary" htmlType="submit" size="large" loading={record.isPending}>
        提交检查结果
      </Button>
    </Form>
  );
}
