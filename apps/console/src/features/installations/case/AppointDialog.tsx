import { getStructure } from '@zhiben/contract/directory-structure.ts';
import type { InstallationDetail } from '@zhiben/contract/installation-view.ts';
import { appointSteward } from '@zhiben/contract/installations.ts';
import type { PersonId } from '@zhiben/vocabulary/ids.ts';
import { type StewardRole, stewardRoleLabel } from '@zhiben/vocabulary/installations.ts';
import { Form, Input, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { dayOf } from '../../../ui/moments.ts';

interface AppointDialogProps {
  readonly unit: InstallationDetail;
  readonly role: StewardRole;
  readonly onClose: () => void;
}

interface Values {
  readonly personId: PersonId;
  readonly phone: string;
  readonly fromOn: string;
}

/** Names who answers for the installation in one role, among those who work there. */
export function AppointDialog({ unit, role, onClose }: AppointDialogProps) {
  const [form] = Form.useForm<Values>();
  const appoint = useAct(appointSteward);
  const structure = useOperation(getStructure, { params: { enterpriseId: unit.enterpriseId } });
  const today = dayOf(new Date());
  const others = unit.namedStewards.filter((one) => one.role !== role).map(({ personId }) => personId);
  const people = structure.data?.people.filter(({ id, closedAt }) => closedAt === null && !others.includes(id)) ?? [];
  return (
    <ActDialog
      title={`${unit.name} ${stewardRoleLabel[role]}`}
      act="保存"
      form={form}
      initial={{ fromOn: today }}
      pending={appoint.isPending}
      error={appoint.error}
      onSend={(values) =>
        appoint.mutate({ params: { installationId: unit.id }, body: { role, ...values } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <Form.Item name="personId" label="人员" rules={[{ required: true, message: '请选择人员' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={structure.isPending}
          options={people.map(({ id, name, post }) => ({ value: id, label: `${name} ${post}` }))}
          notFoundContent="没有可选人员，请先在企业档案中登记"
        />
      </Form.Item>
      <Form.Item
        name="phone"
        label="公示电话"
        extra="将在公示牌和扫码页面公开，请填写办公电话"
        rules={[{ required: true, whitespace: true, message: '请填写公示电话' }]}
      >
        <Input maxLength={30} inputMode="tel" />
      </Form.Item>
      <Form.Item name="fromOn" label="自" rules={[{ required: true, message: '请填写起始日期' }]}>
        <DayField until={today} />
      </Form.Item>
    </ActDialog>
  );
}
