import {
  type AlarmRuleView,
  closeAlarmRule,
  putAlarmBack,
  takeAlarmOut,
  unshelveAlarm,
} from '@zhiben/contract/alarm-rules.ts';
import { alarmKindLabel } from '@zhiben/vocabulary/monitoring.ts';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';

interface RuleActsProps {
  readonly rule: AlarmRuleView;
  readonly onEdit: () => void;
}

const WORDS = { 'take-out': ['停用', takeAlarmOut], close: ['撤销', closeAlarmRule] } as const;

export function RuleActs({ rule, onEdit }: RuleActsProps) {
  const [open, setOpen] = useState<keyof typeof WORDS>();
  const putBack = useAct(putAlarmBack);
  const unshelve = useAct(unshelveAlarm);
  const params = { ruleId: rule.id };
  const held = rule.holds.map(({ kind }) => kind);
  return (
    <div className="alarm-acts">
      <Button size="small" onClick={onEdit}>
        修改
      </Button>
      {held.includes('out-of-service') ? (
        <Button size="small" loading={putBack.isPending} onClick={() => putBack.mutate({ params })}>
          恢复使用
        </Button>
      ) : (
        <Button size="small" onClick={() => setOpen('take-out')}>
          停用
        </Button>
      )}
      {held.includes('shelved') && (
        <Button size="small" loading={unshelve.isPending} onClick={() => unshelve.mutate({ params })}>
          解除搁置
        </Button>
      )}
      <Button size="small" onClick={() => setOpen('close')}>
        撤销
      </Button>
      <ProblemNotice error={putBack.error ?? unshelve.error} />
      {open !== undefined && <WithReason rule={rule} what={open} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

interface WithReasonProps {
  readonly rule: AlarmRuleView;
  readonly what: keyof typeof WORDS;
  readonly onClose: () => void;
}

/** Taking a rule out of service or away: both end what stands and are kept with their reason. */
function WithReason({ rule, what, onClose }: WithReasonProps) {
  const [form] = Form.useForm<{ reason: string }>();
  const [word, operation] = WORDS[what];
  const act = useAct(operation);
  return (
    <ActDialog
      title={`${word} ${rule.tag} ${alarmKindLabel[rule.kind]}`}
      act={word}
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={(body) => act.mutate({ params: { ruleId: rule.id }, body }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请填写原因' }]}>
        <Input.TextArea maxLength={200} rows={3} />
      </Form.Item>
    </ActDialog>
  );
}
