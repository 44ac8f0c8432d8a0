import {
  changeSupervisionSettings,
  getSupervisionSettings,
  type SupervisionSettings,
} from '@zhiben/contract/supervision-proposals.ts';
import { letterKindLabel, ProposalRule, proposalRuleLabel } from '@zhiben/vocabulary/supervision.ts';
import { App, Button, Form, InputNumber, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Time } from '../../../ui/Time.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';
import { SupervisionTabs } from '../SupervisionTabs.tsx';
import '../supervision.css';

type Values = SupervisionSettings & { readonly reason: string };

const NUMBERS: readonly (readonly [keyof SupervisionSettings, string, number])[] = [
  ['answerWorkingDays', '答复期限（工作日）', 60],
  ['reviewWorkingDays', '审核答复期限（工作日）', 60],
  ['nearPercent', '整改时间过百分之几时督促', 100],
  ['repeatedTimes', '多次整改不实的次数', 20],
  ['repeatedMonths', '多次整改不实的统计月数', 60],
  ['checksDays', '自查缺失的统计天数', 366],
];
const KINDS = Object.entries(letterKindLabel).map(([value, label]) => ({ value, label }));

/** The office's own numbers: no standard gives them. */
export function SettingsPage() {
  const found = useOperation(getSupervisionSettings, {});
  const maySet = useMay('supervision:set');
  const change = useAct(changeSupervisionSettings);
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  return (
    <Loaded query={found}>
      {({ version, settings, made }) => (
        <Page
          title="监督设置"
          note={
            made === null ? (
              '默认设置'
            ) : (
              <>
                第 {version} 版　{made.byName}　<Time at={made.at} />　{made.reason}
              </>
            )
          }
          narrow
        >
          <SupervisionTabs />
          <section className="panel" aria-label="监督设置">
            <p className="quiet">以下期限和条件没有统一标准，由本局规定。修改后只影响以后发出的文书和建议。</p>
            <Form
              key={version}
              form={form}
              layout="vertical"
              initialValues={settings}
              disabled={!maySet}
              onFinish={({ reason, ...changed }) =>
                change.mutate(
                  { body: { seenVersion: version, settings: changed, reason } },
                  { onSuccess: () => void message.success('已保存') },
                )
              }
            >
              {NUMBERS.map(([name, label, most]) => (
                <Form.Item key={name} name={name} label={label} rules={[{ required: true, message: '请填写' }]}>
                  <InputNumber min={1} max={most} precision={0} />
                </Form.Item>
              ))}
              {ProposalRule.options.map((rule) => (
                <Form.Item key={rule} name={['letters', rule]} label={`${proposalRuleLabel[rule]}，建议发出`}>
                  <Select mode="multiple" options={KINDS} placeholder="不建议" />
                </Form.Item>
              ))}
              {maySet && (
                <>
                  <WordsItem name="reason" label="修改理由" most={300} rows={1} />
                  <ProblemNotice error={change.error} />
                  <Button type="primary" htmlType="submit" loading={change.isPending}>
                    保存
                  </Button>
                </>
              )}
            </Form>
          </section>
        </Page>
      )}
    </Loaded>
  );
}
