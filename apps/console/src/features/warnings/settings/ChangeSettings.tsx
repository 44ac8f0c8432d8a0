import { useQueryClient } from '@tanstack/react-query';
import {
  changeWarningSettings,
  type WarningSettings,
  type WarningSettingsVersion,
} from '@zhiben/contract/warning-settings.ts';
import { AlarmPriority, alarmPriorityLabel, WarningLevel, warningLevelLabel } from '@zhiben/vocabulary/monitoring.ts';
import { WarningAudience, warningAudienceLabel } from '@zhiben/vocabulary/warnings.ts';
import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';

interface ChangeSettingsProps {
  readonly newest: WarningSettingsVersion;
  readonly onClose: () => void;
}

const NONE = 'none';
type Values = WarningSettings & {
  readonly reason: string;
  readonly begins: Readonly<Record<AlarmPriority, WarningLevel | typeof NONE>>;
};

const required = [{ required: true, message: '请填写' }];
const LEVELS = WarningLevel.options.map((value) => ({ value, label: warningLevelLabel[value] }));

/** Writes another version, with the reason for it. */
export function ChangeSettings({ newest: { version, settings }, onClose }: ChangeSettingsProps) {
  const [form] = Form.useForm<Values>();
  const act = useAct(changeWarningSettings);
  const queries = useQueryClient();
  const begins = Object.fromEntries(
    AlarmPriority.options.map((priority) => [priority, settings.byPriority[priority] ?? NONE]),
  ) as Values['begins'];
  const send = ({ reason, begins: chosen, ...changed }: Values) => {
    const byPriority = Object.fromEntries(
      Object.entries(chosen).map(([priority, level]) => [priority, level === NONE ? null : level]),
    ) as WarningSettings['byPriority'];
    act.mutate(
      { body: { seenVersion: version, reason, settings: { ...settings, ...changed, byPriority } } },
      {
        onSuccess: () => {
          void queries.invalidateQueries({ queryKey: ['getWarningSettings'] });
          onClose();
        },
      },
    );
  };
  return (
    <ActDialog
      title="修改预警规则与时限"
      act="保存为新版"
      form={form}
      initial={{ ...settings, begins } as never}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      {WarningLevel.options.map((level) => (
        <Colour key={level} level={level} />
      ))}
      <fieldset className="warning-fields">
        <legend>起始等级</legend>
        {AlarmPriority.options.map((priority) => (
          <Form.Item key={priority} name={['begins', priority]} label={`${alarmPriorityLabel[priority]}优先级报警`}>
            <Select options={[...LEVELS, { value: NONE, label: '不预警' }]} />
          </Form.Item>
        ))}
      </fieldset>
      <fieldset className="warning-fields">
        <legend>提高等级</legend>
        <Minutes name="standingMinutes" label="持续（分钟）" />
        <Form.Item name="manyAlarms" label="同一处报警数" rules={required}>
          <InputNumber min={2} max={100} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="mostSteps" label="最多提高（级）" rules={required}>
          <InputNumber min={0} max={3} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Minutes name="takeOverMinutes" label="接班期限（分钟）" />
      </fieldset>
      <Form.Item
        name="reason"
        label="修改依据"
        rules={[{ required: true, whitespace: true, message: '请填写修改依据' }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </ActDialog>
  );
}

function Colour({ level }: { readonly level: WarningLevel }) {
  const of = (name: string) => ['colours', level, name];
  return (
    <fieldset className="warning-fields">
      <legend>{warningLevelLabel[level]}</legend>
      <Form.Item name={of('pushAtOnce')} label="立即推送" className="warning-wide" rules={required}>
        <Checkbox.Group
          options={WarningAudience.options.map((value) => ({ value, label: warningAudienceLabel[value] }))}
        />
      </Form.Item>
      <Minutes name={of('enterpriseMinutes')} label="企业签收（分钟）" />
      <Minutes name={of('districtMinutes')} label="区县签收（分钟）" />
      <Minutes name={of('clearMinutes')} label="销警（分钟）" />
      <Form.Item name={of('clearedByDistrict')} valuePropName="checked" label="由谁销警" required>
        <Checkbox>只能由应急管理局销警</Checkbox>
      </Form.Item>
    </fieldset>
  );
}

const Minutes = ({ name, label }: { readonly name: string | string[]; readonly label: string }) => (
  <Form.Item name={name} label={label} rules={required}>
    <InputNumber min={1} max={10_080} precision={0} style={{ width: '100%' }} />
  </Form.Item>
);
