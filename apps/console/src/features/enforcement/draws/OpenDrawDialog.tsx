import { openDraw } from '@zhiben/contract/draws.ts';
import { getCoveragePlan, listOfficers } from '@zhiben/contract/enforcement-coverage.ts';
import { Form, Input, InputNumber } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { dayOf } from '../../../ui/moments.ts';

interface OpenDrawDialogProps {
  readonly onClose: () => void;
  readonly onOpened: () => void;
}

interface Values {
  readonly title: string;
  readonly howMany: number;
}

/** Opens a draw among those the year's plan covers and everybody with a valid certificate. */
export function OpenDrawDialog({ onClose, onOpened }: OpenDrawDialogProps) {
  const [form] = Form.useForm<Values>();
  const open = useAct(openDraw);
  const year = Number(dayOf(new Date()).slice(0, 4));
  const plan = useOperation(getCoveragePlan, { params: { year } });
  const officers = useOperation(listOfficers, {});
  const covered = (plan.data?.items ?? []).filter(({ standing, visitedOn }) => standing === 'in' && visitedOn === null);
  const valid = (officers.data ?? []).filter((officer) => officer.valid);
  const done = () => {
    onOpened();
    onClose();
  };
  return (
    <ActDialog
      title="新建双随机抽取"
      act="公布承诺值"
      form={form}
      initial={{ title: `${year}年双随机抽查`, howMany: 3 }}
      pending={open.isPending}
      error={open.error}
      onSend={({ title, howMany }) =>
        open.mutate(
          {
            body: {
              title,
              howMany,
              enterpriseIds: covered.map(({ enterpriseId }) => enterpriseId),
              officerIds: valid.map(({ id }) => id),
            },
          },
          { onSuccess: done },
        )
      }
      onClose={onClose}
    >
      <p className="quiet lead">
        名单：{year}年计划列入、尚未检查的 {covered.length} 家企业；证件有效的 {valid.length} 名执法人员。
        先公布种子的承诺值，抽取时再公布种子。
      </p>
      <Form.Item name="title" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="howMany" label="抽取家数" rules={[{ required: true, message: '请填写家数' }]}>
        <InputNumber min={1} max={200} />
      </Form.Item>
    </ActDialog>
  );
}
