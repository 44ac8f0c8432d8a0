import { useQueryClient } from '@tanstack/react-query';
import { keepStewardTask } from '@zhiben/contract/stewardship.ts';
import type { StewardTaskId } from '@zhiben/vocabulary/ids.ts';
import { App, Button, Form, Input } from 'antd';
import { refreshSubject } from '../../../api/refresh.ts';
import { useAct } from '../../../api/use-act.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';

interface Values {
  readonly words: string;
  readonly findings?: readonly { readonly description: string; readonly location?: string }[];
}

/** What was looked at and what was found; each finding is reported as a hazard with the record. */
export function KeepForm({ taskId }: { readonly taskId: StewardTaskId }) {
  const [form] = Form.useForm<Values>();
  const keep = useAct(keepStewardTask);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const send = ({ words, findings = [] }: Values) =>
    keep.mutate(
      {
        params: { stewardTaskId: taskId },
        body: {
          words,
          findings: findings.map(({ description, location }) => ({ description, location: location || null })),
        },
      },
      {
        onSuccess: ({ hazards }) => {
          refreshSubject(queries, 'hazard');
          void message.success(hazards.length === 0 ? '已记录' : `已记录，上报隐患 ${hazards.length} 项`);
        },
      },
    );
  return (
    <Form form={form} layout="vertical" className="panel" onFinish={send} aria-label="记录履职">
      <Form.Item
        name="words"
        label="履职情况"
        rules={[{ required: true, whitespace: true, message: '请填写履职情况' }]}
      >
        <Input.TextArea
          maxLength={2000}
          autoSize={{ minRows: 3 }}
          placeholder="查了哪些部位、设备和作业，检测报警、联锁是否投用，上次的问题是否整改"
        />
      </Form.Item>
      <Form.List name="findings">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }, index) => (
              <div key={key} className="unit-finding">
                <Form.Item
                  name={[name, 'description']}
                  label={`发现的问题 ${index + 1}`}
                  rules={[{ required: true, whitespace: true, message: '请描述发现的问题' }]}
                >
                  <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} placeholder="提交后即上报为隐患" />
                </Form.Item>
                <Form.Item name={[name, 'location']} label="部位">
                  <Input maxLength={120} placeholder="不填即为本重大危险源" />
                </Form.Item>
                <Button onClick={() => remove(name)}>移除</Button>
              </div>
            ))}
            <Button size="large" onClick={() => add({})} style={{ margin: '12px 0' }}>
              添加发现的问题
            </Button>
          </>
        )}
      </Form.List>
      <ProblemNotice error={keep.error} />
      <div>
        <Button type="primary" htmlType="submit" size="large" loading={keep.isPending}>
          提交履职记录
        </Button>
      </div>
    </Form>
  );
}
