import { useQueryClient } from '@tanstack/react-query';
import { acknowledgeDutyList, getMyDutyList, type MyDutyListView } from '@zhiben/contract/responsibility.ts';
import { App, Button, Form, Input } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useOperation } from '../../api/use-operation.ts';
import { Empty, Loaded } from '../../ui/Loaded.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SignaturePad, SignatureShown } from '../../ui/SignaturePad.tsx';
import { Time } from '../../ui/Time.tsx';

/** What my post answers for; at its end my name and signature. */
export function MyDutyList() {
  const mine = useOperation(getMyDutyList, {});
  return <Loaded query={mine}>{(found) => <Mine key={found.list?.version ?? 0} mine={found} />}</Loaded>;
}

function Mine({ mine }: { readonly mine: MyDutyListView }) {
  const { post, list, acknowledgedAt, strokes, name, dueOn } = mine;
  if (post === null) return <Empty>您不在本企业的在岗人员名册中，请联系安全管理人员登记。</Empty>;
  if (list === null) return <Empty>「{post}」还没有责任清单，请联系安全管理人员发布。</Empty>;
  return (
    <article className="panel duty-list">
      <h2>{post}安全生产责任清单</h2>
      <p className="quiet">
        第 {list.version} 版　{list.effectiveOn} 起施行　{list.publishedByName} <Time at={list.publishedAt} /> 发布
      </p>
      <ol>
        {list.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      {acknowledgedAt === null ? (
        <Sign version={list.version} name={name} dueOn={dueOn} />
      ) : (
        <div className="duty-list-signed">
          <SignatureShown strokes={strokes ?? []} name={name} />
          <p>
            {name} 已于 <Time at={acknowledgedAt} /> 签认
          </p>
        </div>
      )}
    </article>
  );
}

interface SignProps {
  readonly version: number;
  readonly name: string;
  readonly dueOn: string | null;
}

interface Values {
  readonly name: string;
  readonly strokes: number[][];
}

function Sign({ version, name, dueOn }: SignProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const acknowledge = useAct(acknowledgeDutyList);
  const send = (values: Values) =>
    acknowledge.mutate(
      { body: { readVersion: version, ...values } },
      {
        onSuccess: () => {
          void queries.invalidateQueries({ queryKey: ['getMyDutyList'] });
          void message.success('已签认，并记入责任账');
        },
        onError: () => void queries.invalidateQueries({ queryKey: ['getMyDutyList'] }),
      },
    );
  return (
    <Form form={form} layout="vertical" onFinish={send} className="duty-list-sign">
      <p>本人已阅读并知悉以上责任，承诺履行。{dueOn !== null && `请于 ${dueOn} 前签认。`}</p>
      <Form.Item
        name="name"
        label="本人姓名"
        rules={[
          { required: true, message: '请填写本人姓名' },
          {
            validator: async (_, typed) =>
              typed && typed.trim() !== name ? Promise.reject(new Error(`请填写「${name}」`)) : undefined,
          },
        ]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="strokes" label="签名" rules={[{ required: true, message: '请签名' }]}>
        <SignaturePad />
      </Form.Item>
      <ProblemNotice error={acknowledge.error} />
      <Button type="primary" size="large" block htmlType="submit" loading={acknowledge.isPending}>
        签认
      </Button>
    </Form>
  );
}
