import { useQueryClient } from '@tanstack/react-query';
import {
  changeEffectSettings,
  type EffectSettings,
  type EffectSettingsVersion,
} from '@zhiben/contract/dual-prevention.ts';
import { VetoItem, vetoItemLabel } from '@zhiben/vocabulary/dual-prevention.ts';
import { App, Checkbox, Form, Input, InputNumber } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';

interface ChangeSettingsProps {
  readonly newest: EffectSettingsVersion;
  readonly onClose: () => void;
}

type Values = Omit<EffectSettings, 'grades'> & {
  readonly reason: string;
  readonly excellent: number;
  readonly good: number;
  readonly fair: number;
};

const required = [{ required: true, message: '请填写' }];

/** Writes another version of the settings, with the reason for it. */
export function ChangeSettings({ newest: { version, settings }, onClose }: ChangeSettingsProps) {
  const [form] = Form.useForm<Values>();
  const change = useAct(changeEffectSettings);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const cutOff = (wanted: string) => settings.grades.find(({ grade }) => grade === wanted)?.atLeast ?? 0;
  const send = ({ reason, excellent: best, good: next, fair: last, ...rest }: Values) =>
    change.mutate(
      {
        body: {
          seenVersion: version,
          reason,
          settings: {
            ...rest,
            grades: [
              { grade: '优', atLeast: best },
              { grade: '良', atLeast: next },
              { grade: '中', atLeast: last },
            ],
          },
        },
      },
      {
        onSuccess: ({ fromOn }) => {
          void queries.invalidateQueries({ queryKey: ['getEffectSettings'] });
          void message.success(`已保存，自 ${fromOn} 起执行`);
          onClose();
        },
      },
    );
  return (
    <ActDialog
      title="修改双重预防评分设置"
      act="保存为新版"
      form={form}
      initial={{
        ...settings,
        vetoItems: [...settings.vetoItems],
        excellent: cutOff('优'),
        good: cutOff('良'),
        fair: cutOff('中'),
      }}
      pending={change.isPending}
      error={change.error}
      onSend={send}
      onClose={onClose}
    >
      <Points name="excellent" label="优，不低于（分）" most={100} />
      <Points name="good" label="良，不低于（分）" most={100} />
      <Points name="fair" label="中，不低于（分）" most={100} />
      <Form.Item name="leastFoundHazards" label="一周自查发现隐患，不少于（项）" rules={required}>
        <InputNumber min={0} max={1000} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Points name="deductionForTooFew" label="隐患过少扣分" most={50} />
      <Points name="deductionPerStewardshipMissed" label="包保未履职，每次扣分" most={50} />
      <Form.Item name="vetoItems" label="否决项">
        <Checkbox.Group options={VetoItem.options.map((item) => ({ value: item, label: vetoItemLabel[item] }))} />
      </Form.Item>
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

interface PointsProps {
  readonly name: keyof Values;
  readonly label: string;
  readonly most: number;
}

function Points({ name, label, most }: PointsProps) {
  return (
    <Form.Item name={name} label={label} rules={required}>
      <InputNumber min={0} max={most} precision={1} style={{ width: '100%' }} />
    </Form.Item>
  );
}
