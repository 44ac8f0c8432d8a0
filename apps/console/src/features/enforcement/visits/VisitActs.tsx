import { answerOrder, type VisitDetail, withdrawVisit } from '@zhiben/contract/enforcement.ts';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { RecheckDialog } from './RecheckDialog.tsx';

type Open = 'answer' | 'recheck' | 'withdraw' | null;

/** What this person may do now, from the same table that guards the server. */
export function VisitActs({ visit }: { readonly visit: VisitDetail }) {
  const [open, setOpen] = useState<Open>(null);
  const { actions } = visit;
  const close = () => setOpen(null);
  return (
    <>
      {(actions.includes('start') || actions.includes('record')) && (
        <LinkButton to={`/visits/to-make/${visit.id}`}>
          {actions.includes('start') ? '到场开始检查' : '继续检查'}
        </LinkButton>
      )}
      {actions.includes('answer') && (
        <Button type="primary" onClick={() => setOpen('answer')}>
          报告整改情况
        </Button>
      )}
      {actions.includes('recheck') && (
        <Button type="primary" onClick={() => setOpen('recheck')}>
          复查
        </Button>
      )}
      {actions.includes('withdraw') && <Button onClick={() => setOpen('withdraw')}>撤销检查</Button>}
      {open === 'answer' && <AnswerDialog visit={visit} onClose={close} />}
      {open === 'recheck' && <RecheckDialog visit={visit} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog visit={visit} onClose={close} />}
    </>
  );
}

interface DialogProps {
  readonly visit: VisitDetail;
  readonly onClose: () => void;
}

function AnswerDialog({ visit: { id, version }, onClose }: DialogProps) {
  const [form] = Form.useForm<{ words: string }>();
  const answer = useAct(answerOrder);
  return (
    <ActDialog
      title="报告整改情况"
      act="报告并申请复查"
      form={form}
      pending={answer.isPending}
      error={answer.error}
      onSend={({ words }) =>
        answer.mutate({ params: { visitId: id }, body: { version, words } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <Form.Item
        name="words"
        label="整改情况"
        rules={[{ required: true, whitespace: true, message: '请写明整改情况' }]}
      >
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3 }} />
      </Form.Item>
    </ActDialog>
  );
}

function WithdrawDialog({ visit: { id, version }, onClose }: DialogProps) {
  const [form] = Form.useForm<{ reason: string }>();
  const withdraw = useAct(withdrawVisit);
  return (
    <ActDialog
      title="撤销检查"
      act="撤销检查"
      form={form}
      pending={withdraw.isPending}
      error={withdraw.error}
      onSend={({ reason }) =>
        withdraw.mutate({ params: { visitId: id }, body: { version, reason } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请写明理由' }]}>
        <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </ActDialog>
  );
}
