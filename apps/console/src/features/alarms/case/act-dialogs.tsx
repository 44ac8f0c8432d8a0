import { shelveAlarm, takeAlarmOut } from '@zhiben/contract/alarm-rules.ts';
import { type AlarmDetail, commentAlarm } from '@zhiben/contract/alarms.ts';
import { ALARM_SETTINGS } from '@zhiben/rules/alarms/alarm-settings.ts';
import { Form, Input, Radio } from 'antd';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { useAlarmAct } from './use-alarm-act.ts';

interface DialogProps {
  readonly alarm: AlarmDetail;
  readonly onClose: () => void;
}

const HOURS = [0.5, 1, 2, 4, 8, ALARM_SETTINGS.longestShelvingHours];
const LENGTHS = HOURS.map((hours) => ({ value: hours * 60, label: hours < 1 ? '30 分钟' : `${hours} 小时` }));

/** Keeps it quiet for a while; it comes back by itself. */
export function Shelve({ alarm: { ruleId, tag }, onClose }: DialogProps) {
  const [form] = Form.useForm<{ reason: string; minutes: number }>();
  const act = useAlarmAct(shelveAlarm, onClose);
  return (
    <ActDialog
      title={`搁置 ${tag}`}
      act="搁置"
      form={form}
      initial={{ minutes: 60 }}
      pending={act.pending}
      error={act.error}
      onSend={(body) => act.send({ params: { ruleId }, body })}
      onClose={onClose}
    >
      <p className="quiet">搁置期间不提示、不上报；到期自动恢复。</p>
      <Form.Item name="minutes" label="搁置多久">
        <Radio.Group options={LENGTHS} optionType="button" />
      </Form.Item>
      <Reason name="reason" label="原因" most={200} />
    </ActDialog>
  );
}

/** Judges it no longer, as during maintenance. */
export function TakeOut({ alarm: { ruleId, tag }, onClose }: DialogProps) {
  const [form] = Form.useForm<{ reason: string }>();
  const act = useAlarmAct(takeAlarmOut, onClose);
  return (
    <ActDialog
      title={`停用 ${tag} 的这项报警`}
      act="停用"
      form={form}
      pending={act.pending}
      error={act.error}
      onSend={(body) => act.send({ params: { ruleId }, body })}
      onClose={onClose}
    >
      <p className="quiet">停用后不再判断，直到恢复使用。停用和恢复都记入责任账。</p>
      <Reason name="reason" label="原因" most={200} />
    </ActDialog>
  );
}

export function Comment({ alarm: { id, tag }, onClose }: DialogProps) {
  const [form] = Form.useForm<{ note: string }>();
  const act = useAlarmAct(commentAlarm, onClose);
  return (
    <ActDialog
      title={`补充说明：${tag}`}
      act="保存"
      form={form}
      pending={act.pending}
      error={act.error}
      onSend={(body) => act.send({ params: { alarmId: id }, body })}
      onClose={onClose}
    >
      <Reason name="note" label="说明" most={500} />
    </ActDialog>
  );
}

interface ReasonProps {
  readonly name: string;
  readonly label: string;
  readonly most: number;
}

function Reason({ name, label, most }: ReasonProps) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}>
      <Input.TextArea maxLength={most} rows={3} />
    </Form.Item>
  );
}
