import { draftReport } from '@zhiben/contract/reports.ts';
import { type ReportKind, reportKindLabel } from '@zhiben/vocabulary/reports.ts';
import { Form, InputNumber, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/use-act.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';
import { dayOf } from '../../ui/moments.ts';

interface Values {
  readonly kind: ReportKind;
  readonly year: number;
  readonly part: number;
}

const KINDS = Object.entries(reportKindLabel).map(([value, label]) => ({ value, label }));
const choices = (amount: number, words: (at: number) => string) =>
  Array.from({ length: amount }, (_, at) => ({ value: at + 1, label: words(at + 1) }));
const MONTHS = choices(12, (at) => `${at}月`);
const QUARTERS = choices(4, (at) => `第${at}季度`);

/** Asks for a report of a period; the one there is already is counted anew. */
export function NewReport({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const draft = useAct(draftReport);
  const navigate = useNavigate();
  const today = dayOf(new Date());
  const initial = { kind: 'monthly', year: Number(today.slice(0, 4)), part: Number(today.slice(5, 7)) } as const;
  const kind = Form.useWatch('kind', form) ?? initial.kind;
  const parts = kind === 'monthly' ? MONTHS : kind === 'quarterly' ? QUARTERS : undefined;
  return (
    <ActDialog
      title="起草报告"
      act="起草"
      form={form}
      initial={initial}
      pending={draft.isPending}
      error={draft.error}
      onSend={({ part = 1, ...said }) =>
        draft.mutate(
          { body: { ...said, part: parts === undefined ? 1 : part } },
          { onSuccess: ({ id }) => navigate(`/reports/${id}`) },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="kind" label="种类">
        <Select options={KINDS} onChange={() => form.setFieldValue('part', 1)} />
      </Form.Item>
      <Form.Item name="year" label="年" rules={[{ required: true, message: '请填写年份' }]}>
        <InputNumber min={2020} max={2100} precision={0} />
      </Form.Item>
      {parts !== undefined && (
        <Form.Item name="part" label={kind === 'monthly' ? '月' : '季度'}>
          <Select options={parts} />
        </Form.Item>
      )}
      <p className="quiet">数字、图表由记录统计；您写的文字不会被新的统计改动。</p>
    </ActDialog>
  );
}
