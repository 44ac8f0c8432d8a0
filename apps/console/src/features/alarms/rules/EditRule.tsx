import { type AlarmRuleSettings, type PointAlarms, setAlarmRule } from '@zhiben/contract/alarm-rules.ts';
import { priorityOf } from '@zhiben/rules/alarms/alarm-priority.ts';
import {
  type AlarmKind,
  alarmConsequenceLabel,
  alarmKindLabel,
  alarmPriorityLabel,
  alarmResponseLabel,
} from '@zhiben/vocabulary/monitoring.ts';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { CLEARABLE } from '../../../ui/clearable.tsx';
import { FIELDS } from './rule-words.ts';
import { startingWith } from './starting-with.ts';

interface EditRuleProps {
  readonly point: PointAlarms;
  readonly kind: AlarmKind;
  readonly rule: PointAlarms['rules'][number] | undefined;
  readonly onClose: () => void;
}

type Values = AlarmRuleSettings & { readonly reason: string };
const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const required = [{ required: true, message: '请填写' }];

/** One alarm of one point. The priority follows from the consequence and the time there is. */
export function EditRule({ point, kind, rule, onClose }: EditRuleProps) {
  const [form] = Form.useForm<Values>();
  const act = useAct(setAlarmRule);
  const initial = startingWith(point, kind, rule);
  const send = ({ reason, ...typed }: Values) => {
    const { cause = null, advice = null, suppressedBy = null, setpoint = null, exposureLimit = null } = typed;
    const settings = {
      ...initial,
      ...typed,
      cause: cause || null,
      advice: advice || null,
      suppressedBy,
      setpoint,
      exposureLimit,
    };
    act.mutate(
      { params: { pointId: point.pointId }, body: { kind, seenRevision: rule?.revision ?? 0, settings, reason } },
      { onSuccess: onClose },
    );
  };
  return (
    <ActDialog
      title={`${point.tag} ${alarmKindLabel[kind]}`}
      act={rule === undefined ? '设定' : '保存为新版'}
      form={form}
      initial={initial}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <Limits point={point} kind={kind} />
      <Timing point={point} />
      <Urgency matrix={point.matrix} />
      <Form.Item name="cause" label="可能原因">
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="advice" label="应对措施" extra="报警时显示给值班人员">
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
      <Form.Item name="suppressedBy" label="抑制条件" extra="该报警存在时，本报警不提示">
        <Select
          allowClear={CLEARABLE}
          showSearch={{ optionFilterProp: 'label' }}
          options={point.causes.map(({ id, words }) => ({ value: id, label: words }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label="设定或修改的原因"
        rules={[{ required: true, whitespace: true, message: '请填写原因' }]}
      >
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
    </ActDialog>
  );
}

function Limits({ point, kind }: Pick<EditRuleProps, 'point' | 'kind'>) {
  const { limit, within } = FIELDS[kind];
  const gas = point.pointKind === 'toxic-gas' && (kind === 'high' || kind === 'high-high');
  return (
    <>
      {kind === 'deviation' && <Amount name="setpoint" label={`设定值（${point.unit}）`} needed />}
      {limit !== undefined && <Amount name="limit" label={`${limit}（${point.unit}）`} needed />}
      {within !== undefined && <Amount name="withinSeconds" label={within} needed />}
      {gas && <Amount name="exposureLimit" label={`职业接触限值（${point.unit}）`} needed={false} />}
    </>
  );
}

function Timing({ point: { unit, defaults } }: Pick<EditRuleProps, 'point'>) {
  const { deadband, onDelaySeconds, offDelaySeconds, standard } = defaults;
  return (
    <>
      <div className="alarm-fields">
        <Amount name="deadband" label={`死区（${unit}）`} needed />
        <Amount name="onDelaySeconds" label="触发延时（秒）" needed />
        <Amount name="offDelaySeconds" label="恢复延时（秒）" needed />
      </div>
      <p className="quiet lead">
        常用起始值：死区 {deadband} {unit}，延时 {onDelaySeconds}/{offDelaySeconds} 秒（{standard}，暂定）
      </p>
    </>
  );
}

function Urgency({ matrix }: Pick<PointAlarms, 'matrix'>) {
  const consequence = Form.useWatch<AlarmRuleSettings['consequence']>('consequence');
  const response = Form.useWatch<AlarmRuleSettings['response']>('response');
  const priority = consequence && response && alarmPriorityLabel[priorityOf(matrix, consequence, response)];
  return (
    <>
      <Form.Item name="consequence" label="不处理的后果" rules={required}>
        <Radio.Group options={optionsOf(alarmConsequenceLabel)} />
      </Form.Item>
      <Form.Item
        name="response"
        label="可用的处理时间"
        rules={required}
        extra={priority && `优先级：${priority}（矩阵暂定）`}
      >
        <Radio.Group options={optionsOf(alarmResponseLabel)} />
      </Form.Item>
    </>
  );
}

interface AmountProps {
  readonly name: string;
  readonly label: string;
  readonly needed: boolean;
}

function Amount({ name, label, needed }: AmountProps) {
  return (
    <Form.Item name={name} label={label} required={needed} rules={needed ? required : []}>
      <InputNumber style={{ width: '100%' }} />
    </Form.Item>
  );
}
