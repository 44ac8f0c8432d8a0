import { addPerson, changePerson, type OrgUnitView, type PersonView } from '@zhiben/contract/directory-structure.ts';
import type { EnterpriseId, OrgUnitId } from '@zhiben/vocabulary/ids.ts';
import { Form, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { UnitPicker } from './UnitPicker.tsx';
import { useSaved } from './use-saved.ts';

interface PersonDialogProps {
  readonly enterpriseId: EnterpriseId;
  readonly units: readonly OrgUnitView[];
  readonly person: PersonView | undefined;
  readonly under: string | undefined;
  readonly onClose: () => void;
}

interface Values {
  readonly name: string;
  readonly post: string;
  readonly phone?: string | null;
  readonly orgUnitId?: OrgUnitId | null;
}

export function PersonDialog({ enterpriseId, units, person, under, onClose }: PersonDialogProps) {
  const [form] = Form.useForm<Values>();
  const add = useAct(addPerson);
  const change = useAct(changePerson);
  const saved = useSaved(onClose);
  const send = ({ phone, orgUnitId = null, ...words }: Values) => {
    const body = { ...words, orgUnitId, phone: phone?.trim() || null };
    if (person === undefined) add.mutate({ params: { enterpriseId }, body }, saved(`已新增人员：${words.name}`));
    else {
      const params = { enterpriseId, personId: person.id };
      change.mutate({ params, body: { ...body, version: person.version } }, saved(`已修改人员：${words.name}`));
    }
  };
  return (
    <ActDialog
      title={person === undefined ? '新增人员' : `修改人员：${person.name}`}
      act={person === undefined ? '新增' : '保存修改'}
      form={form}
      initial={person ?? { orgUnitId: (under ?? null) as OrgUnitId | null }}
      pending={add.isPending || change.isPending}
      error={add.error ?? change.error}
      onSend={send}
      onClose={onClose}
    >
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="post" label="职务" rules={[{ required: true, whitespace: true, message: '请填写职务' }]}>
        <Input maxLength={40} autoComplete="off" placeholder="如：车间主任、操作工" />
      </Form.Item>
      <Form.Item name="phone" label="联系电话">
        <Input maxLength={40} autoComplete="off" inputMode="tel" placeholder="未登记" />
      </Form.Item>
      <UnitPicker name="orgUnitId" label="所属组织" none="不属于任何组织" units={units} />
    </ActDialog>
  );
}
