import { endHolding } from '@zhiben/contract/case-measure-operations.ts';
import type { CaseDetail } from '@zhiben/contract/enforcement-cases.ts';
import {
  type HoldingKind,
  type HoldingOutcome,
  holdingLabel,
  holdingOutcomeLabel,
} from '@zhiben/vocabulary/case-measures.ts';
import { Form, Select } from 'antd';
import { useAct } from '../../../../api/use-act.ts';
import { ActDialog } from '../../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../../ui/WordsItem.tsx';

interface EndHoldingProps {
  readonly one: CaseDetail;
  readonly kind: HoldingKind;
  readonly onClose: () => void;
}

const NOT_OF: Readonly<Record<HoldingKind, readonly string[]>> = {
  'kept-evidence': ['destroyed', 'auctioned'],
  seizure: ['seized'],
};

/** What becomes of what is held; the paper is written from it. */
export function EndHoldingDialog({ one: { id, version }, kind, onClose }: EndHoldingProps) {
  const [form] = Form.useForm<{ outcome: HoldingOutcome; words: string }>();
  const end = useAct(endHolding);
  const outcomes = Object.entries(holdingOutcomeLabel).filter(([value]) => !NOT_OF[kind].includes(value));
  return (
    <ActDialog
      title={`处理物品：${holdingLabel[kind]}`}
      act="作出处理决定"
      form={form}
      pending={end.isPending}
      error={end.error}
      onSend={(body) =>
        end.mutate({ params: { caseId: id }, body: { version, kind, ...body } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <Form.Item name="outcome" label="处理方式" rules={[{ required: true, message: '请选择处理方式' }]}>
        <Select options={outcomes.map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <WordsItem name="words" label="理由和去向" most={500} rows={2} />
    </ActDialog>
  );
}
