import { getStructure } from '@zhiben/contract/directory-structure.ts';
import type { BodyInputOf } from '@zhiben/contract/operation.ts';
import { addPoint, changePoint, type PointView } from '@zhiben/contract/points.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { pointKindLabel } from '@zhiben/vocabulary/monitoring.ts';
import { App, Form, Input, InputNumber, Select, Space } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { CLEARABLE } from '../../../ui/clearable.tsx';

type Values = BodyInputOf<typeof addPoint> & BodyInputOf<typeof changePoint>;

interface PointFormProps {
  readonly enterpriseId: string;
  /** The point that is changed; absent, a new one is made. */
  readonly point?: PointView;
  readonly onClose: () => void;
}

const NEW: Partial<Values> = { kind: 'level', decimals: 2, everySeconds: 10 };
const KINDS = Object.entries(pointKindLabel).map(([value, label]) => ({ value, label }));
const required = (message: string) => [{ required: true, message }];

/** A point's entry in the table, new or changed. The tag is given once. */
export function PointForm({ enterpriseId, point, onClose }: PointFormProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const adding = useAct(addPoint);
  const changing = useAct(changePoint);
  const structure = useOperation(getStructure, { params: { enterpriseId: enterpriseId as EnterpriseId } });
  const done = () => {
    void message.success(point === undefined ? '已新增测点' : '已保存');
    onClose();
  };
  const send = ({ equipment, placeId, ...values }: Values) => {
    const body = { ...values, equipment: equipment || null, placeId: placeId ?? null };
    if (point !== undefined) changing.mutate({ params: { pointId: point.id }, body }, { onSuccess: done });
    else adding.mutate({ params: { enterpriseId: enterpriseId as EnterpriseId }, body }, { onSuccess: done });
  };
  return (
    <ActDialog
      title={point === undefined ? '新增测点' : `修改测点：${point.tag}`}
      act={point === undefined ? '新增' : '保存'}
      form={form}
      initial={point ?? NEW}
      pending={adding.isPending || changing.isPending}
      error={adding.error ?? changing.error}
      onSend={send}
      onClose={onClose}
    >
      {point === undefined && (
        <Form.Item name="tag" label="位号" rules={required('请输入位号')} extra="与网关上送的位号一致，以后不能更改。">
          <Input autoFocus autoComplete="off" maxLength={64} />
        </Form.Item>
      )}
      <Form.Item name="name" label="名称" rules={required('请输入名称')}>
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Space wrap>
        <Form.Item name="kind" label="类型" rules={required('请选择类型')}>
          <Select options={KINDS} style={{ width: 150 }} />
        </Form.Item>
        <Form.Item name="unit" label="单位" rules={required('请输入单位')}>
          <Input maxLength={20} style={{ width: 100 }} />
        </Form.Item>
        <Form.Item name="decimals" label="小数位" rules={required('请输入小数位')}>
          <InputNumber min={0} max={9} precision={0} style={{ width: 90 }} />
        </Form.Item>
        <Form.Item name="rangeLow" label="量程下限" rules={required('请输入下限')}>
          <InputNumber style={{ width: 120 }} />
        </Form.Item>
        <Form.Item name="rangeHigh" label="量程上限" rules={required('请输入上限')}>
          <InputNumber style={{ width: 120 }} />
        </Form.Item>
        <Form.Item name="everySeconds" label="采集间隔（秒）" rules={required('请输入间隔')}>
          <InputNumber min={0.01} max={86_400} style={{ width: 120 }} />
        </Form.Item>
        <Form.Item name="equipment" label="设备">
          <Input maxLength={40} style={{ width: 150 }} placeholder="如 V101" />
        </Form.Item>
        <Form.Item name="placeId" label="场所">
          <Select
            allowClear={CLEARABLE}
            style={{ width: 200 }}
            options={(structure.data?.places ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </Space>
      {point !== undefined && (
        <Form.Item name="reason" label="理由" rules={required('请填写理由')}>
          <Input maxLength={200} />
        </Form.Item>
      )}
    </ActDialog>
  );
}
