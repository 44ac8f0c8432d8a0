import { type DeclaredFacts, type EnterpriseGrading, makeGrading } from '@zhiben/contract/grading.ts';
import { gradeEnterprise } from '@zhiben/rules/grading/grade-enterprise.ts';
import { GRADING_ITEMS, GRADING_LINES } from '@zhiben/rules/grading/grading-lines.ts';
import { countedFactLabel, flaggedFactLabel } from '@zhiben/vocabulary/grading.ts';
import { Button, Drawer, Form, Input, InputNumber, Radio, Space } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ColourTag } from '../../ui/grading/ColourTag.tsx';
import { factsOf } from '../../ui/grading/facts-of.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { usePhone } from '../../ui/use-phone.ts';

interface MakeGradingProps {
  readonly view: EnterpriseGrading;
  readonly onClose: () => void;
}

type Values = DeclaredFacts & { readonly note: string };

const COUNTED = Object.entries(countedFactLabel);
const FLAGGED = Object.entries(flaggedFactLabel);
/** Facts by the item they belong to; those that only make red come last. */
const GROUPS = [
  ...GRADING_ITEMS.map(({ id, title }) => ({
    title,
    facts: GRADING_LINES.filter(({ item }) => item === id).map(({ fact }) => fact as string),
  })),
  {
    title: '直接判定为红色的情形',
    facts: [...COUNTED, ...FLAGGED]
      .map(([fact]) => fact)
      .filter((fact) => !GRADING_LINES.some((line) => line.fact === fact)),
  },
];

/** What was found at the enterprise, fact by fact, with the colour it comes to while it is being entered. */
export function MakeGrading({ view, onClose }: MakeGradingProps) {
  const [form] = Form.useForm<Values>();
  const make = useAct(makeGrading);
  const phone = usePhone();
  const entered = Form.useWatch([], form);
  const now = gradeEnterprise(factsOf({ ...view.declared, ...entered }, view.recorded));
  const send = ({ note = '', ...declared }: Values) =>
    make.mutate(
      {
        params: { enterpriseId: view.enterpriseId },
        body: { declared: { ...view.declared, ...declared }, note, seenRevision: view.versions[0]?.revision ?? 0 },
      },
      { onSuccess: onClose },
    );
  return (
    <Drawer
      open
      title={view.enterpriseName}
      size={phone ? '100%' : 720}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <Space>
          <Button type="primary" loading={make.isPending} onClick={form.submit}>
            评定
          </Button>
          <ColourTag standing={now.colour ?? 'pending'} />
          <span className="quiet">
            {now.score === null ? `缺 ${now.missing.length} 项，${now.lowest} 至 ${now.highest} 分` : `${now.score} 分`}
          </span>
        </Space>
      }
    >
      <Form form={form} layout="vertical" initialValues={{ ...view.declared, note: '' }} onFinish={send}>
        {GROUPS.map(({ title, facts }) => (
          <Group key={title} title={title} facts={facts} />
        ))}
        <Form.Item name="note" label="说明（可不填）">
          <Input.TextArea maxLength={500} rows={2} />
        </Form.Item>
        <ProblemNotice error={make.error} />
      </Form>
    </Drawer>
  );
}

function Group({ title, facts }: { readonly title: string; readonly facts: readonly string[] }) {
  const counted = COUNTED.filter(([fact]) => facts.includes(fact));
  const flagged = FLAGGED.filter(([fact]) => facts.includes(fact));
  if (counted.length + flagged.length === 0) return null;
  return (
    <section className="grading-group">
      <h3>{title}</h3>
      {counted.map(([fact, label]) => (
        <Form.Item key={fact} name={fact} label={label}>
          <InputNumber min={0} max={10_000} precision={0} placeholder="未查明" />
        </Form.Item>
      ))}
      {flagged.map(([fact, label]) => (
        <Form.Item key={fact} name={fact} label={label}>
          <Radio.Group options={ANSWERS} optionType="button" />
        </Form.Item>
      ))}
    </section>
  );
}

const ANSWERS = [
  { value: true, label: '是' },
  { value: false, label: '否' },
  { value: null as never, label: '未查明' },
];
