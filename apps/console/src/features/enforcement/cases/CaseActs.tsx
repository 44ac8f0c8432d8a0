import { type CaseDetail, moveCase } from '@zhiben/contract/enforcement-cases.ts';
import { type CaseAction, caseActionLabel, PlainCaseAction } from '@zhiben/vocabulary/cases.ts';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { FinesDialog } from './FinesDialog.tsx';
import { InvestigateDialog } from './InvestigateDialog.tsx';
import { PayDialog } from './PayDialog.tsx';

const MAIN: readonly CaseAction[] = [
  'approve',
  'investigate',
  'notify',
  'hear',
  'decide',
  'pay',
  'agree-transfer',
  'hand-over',
];

/** What this person may do now, from the same table that guards the server. */
export function CaseActs({ one }: { readonly one: CaseDetail }) {
  const [open, setOpen] = useState<CaseAction | null>(null);
  const close = () => setOpen(null);
  const plain = PlainCaseAction.safeParse(open);
  return (
    <>
      {one.actions.map((action) => (
        <Button key={action} type={MAIN.includes(action) ? 'primary' : 'default'} onClick={() => setOpen(action)}>
          {caseActionLabel[action]}
        </Button>
      ))}
      {open === 'investigate' && <InvestigateDialog one={one} onClose={close} />}
      {(open === 'notify' || open === 'decide') && <FinesDialog one={one} action={open} onClose={close} />}
      {open === 'pay' && <PayDialog one={one} onClose={close} />}
      {plain.success && <PlainDialog one={one} action={plain.data} onClose={close} />}
    </>
  );
}

/** What is to be written down with the step. */
const ASKED: Readonly<Record<PlainCaseAction, string>> = {
  approve: '审批意见',
  'ask-hearing': '申请人和要求',
  hear: '听证情况和意见采纳',
  demand: '催告的内容和方式',
  'apply-court': '申请的法院和事项',
  close: '执行和整改情况',
  'ask-transfer': '涉嫌犯罪的事实和罪名',
  'agree-transfer': '审批意见',
  'refuse-transfer': '不移送的理由',
  'hand-over': '接收的公安机关和接收人',
  'police-took': '立案文书及编号',
  'police-declined': '不立案的理由及是否申请复议',
  publish: '公开的平台',
  unpublish: '撤下的理由',
  withdraw: '撤销的理由',
};

interface PlainDialogProps {
  readonly one: CaseDetail;
  readonly action: PlainCaseAction;
  readonly onClose: () => void;
}

function PlainDialog({ one, action, onClose }: PlainDialogProps) {
  const [form] = Form.useForm<{ words: string; on?: string }>();
  const move = useAct(moveCase);
  const label = ASKED[action];
  return (
    <ActDialog
      title={caseActionLabel[action]}
      act={caseActionLabel[action]}
      form={form}
      pending={move.isPending}
      error={move.error}
      onSend={({ words, on }) =>
        move.mutate(
          { params: { caseId: one.id }, body: { version: one.version, action, words, on: on ?? null } },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      {action === 'ask-hearing' && (
        <Form.Item name="on" label="听证日期" rules={[{ required: true, message: '请填写听证日期' }]}>
          <DayField />
        </Form.Item>
      )}
      <Form.Item name="words" label={label} rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </ActDialog>
  );
}
