import { proposeReward } from '@zhiben/contract/tip-offs.ts';
import {
  type AccidentClass,
  accidentClassLabel,
  type RewardKind,
  rewardKindLabel,
} from '@zhiben/vocabulary/tip-offs.ts';
import { Form, InputNumber, Radio, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';
import type { TipOffActProps } from './act-props.ts';

interface Values {
  readonly kind: RewardKind;
  readonly fineYuan?: number | null;
  readonly accidentClass?: AccidentClass;
  readonly concealedDeaths?: number;
  readonly note: string;
}

const KINDS = Object.entries(rewardKindLabel).map(([value, label]) => ({ value, label }));
const CLASSES = Object.entries(accidentClassLabel).map(([value, label]) => ({ value, label }));

/** The facts a reward is computed from; the amount is the rule's. */
export function ProposeReward({ tipOff, onClose }: TipOffActProps) {
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form);
  const act = useAct(proposeReward);
  const { id, version, number } = tipOff;
  return (
    <ActDialog
      title={`提出奖励：${number}`}
      act="提出"
      form={form}
      initial={{ kind: 'major-hazard' }}
      pending={act.isPending}
      error={act.error}
      onSend={(values) =>
        act.mutate({ params: { tipOffId: id }, body: { version, ...values } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <Form.Item name="kind" label="举报事项">
        <Radio.Group options={KINDS} />
      </Form.Item>
      {kind === 'concealed-accident' ? (
        <>
          <Form.Item name="accidentClass" label="事故等级" rules={[{ required: true, message: '请选择事故等级' }]}>
            <Select options={CLASSES} />
          </Form.Item>
          <Form.Item name="concealedDeaths" label="瞒报死亡人数" rules={[{ required: true, message: '请填写人数' }]}>
            <InputNumber min={1} max={1000} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </>
      ) : (
        <Form.Item name="fineYuan" label="行政处罚金额（元）" extra="没有罚款的不填，按最低标准计算">
          <InputNumber min={0} max={1_000_000_000} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      )}
      <WordsItem name="note" label="理由" most={500} />
    </ActDialog>
  );
}
