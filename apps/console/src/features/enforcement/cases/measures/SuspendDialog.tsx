import { resumeCase, suspendCase } from '@zhiben/contract/case-measure-operations.ts';
import type { CaseDetail } from '@zhiben/contract/enforcement-cases.ts';
import { type SuspensionKind, suspensionLabel } from '@zhiben/vocabulary/case-measures.ts';
import { Form, Select } from 'antd';
import { useAct } from '../../../../api/use-act.ts';
import { ActDialog } from '../../../../ui/ActDialog.tsx';
import { DayField } from '../../../../ui/DayField.tsx';
import { dayOf } from '../../../../ui/moments.ts';
import { WordsItem } from '../../../../ui/WordsItem.tsx';

interface SuspendProps {
  readonly one: CaseDetail;
  readonly onClose: () => void;
}

const { hearing: _byItself, ...KINDS } = suspensionLabel;
const needed = [{ required: true, message: '请填写' }];

/** From that day on the days do not count. A hearing stops the clock by itself. */
export function SuspendDialog({ one: { id, version }, onClose }: SuspendProps) {
  const [form] = Form.useForm<{ kind: SuspensionKind; fromOn: string; words: string }>();
  const suspend = useAct(suspendCase);
  const today = dayOf(new Date());
  return (
    <ActDialog
      title="中止计算办案期限"
      act="中止计算"
      form={form}
      initial={{ kind: 'appraisal', fromOn: today }}
      pending={suspend.isPending}
      error={suspend.error}
      onSend={(body) => suspend.mutate({ params: { caseId: id }, body: { version, ...body } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="kind" label="事由">
        <Select options={Object.entries(KINDS).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="fromOn" label="自哪天起不计入" rules={needed}>
        <DayField until={today} />
      </Form.Item>
      <WordsItem name="words" label="说明" most={500} rows={2} />
    </ActDialog>
  );
}

export function ResumeDialog({ one: { id, version, suspensions }, onClose }: SuspendProps) {
  const [form] = Form.useForm<{ untilOn: string }>();
  const resume = useAct(resumeCase);
  const today = dayOf(new Date());
  return (
    <ActDialog
      title="恢复计算办案期限"
      act="恢复计算"
      form={form}
      initial={{ untilOn: today }}
      pending={resume.isPending}
      error={resume.error}
      onSend={(body) => resume.mutate({ params: { caseId: id }, body: { version, ...body } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="untilOn" label="不计入的最后一天" rules={needed}>
        <DayField from={suspensions.at(-1)?.fromOn} until={today} />
      </Form.Item>
    </ActDialog>
  );
}
