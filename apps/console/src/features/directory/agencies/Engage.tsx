import type { EnterpriseView } from '@zhiben/contract/directory.ts';
import { type AgencyView, addAgency, assignAgency, listAgencies } from '@zhiben/contract/directory-agencies.ts';
import { App, AutoComplete, Form } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';

interface EngageProps {
  readonly enterprise: EnterpriseView;
  readonly engaged: readonly AgencyView[];
  readonly onClose: () => void;
}

/** Engages an agency; a name that is not on file yet is registered first. */
export function Engage({ enterprise, engaged, onClose }: EngageProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ name: string }>();
  const agencies = useOperation(listAgencies, {});
  const register = useAct(addAgency);
  const assign = useAct(assignAgency);
  const free = agencies.data?.filter(({ id }) => engaged.every((one) => one.id !== id)) ?? [];
  const typed = Form.useWatch('name', form)?.trim() ?? '';
  const unknown = agencies.isSuccess && typed !== '' && agencies.data.every(({ name }) => name !== typed);

  const engage = (agency: AgencyView) =>
    assign.mutate(
      { params: { enterpriseId: enterprise.id, agencyId: agency.id } },
      {
        onSuccess: () => {
          void message.success(`已委托${agency.name}`);
          onClose();
        },
      },
    );
  const send = () => {
    const known = agencies.data?.find(({ name }) => name === typed);
    if (known !== undefined) engage(known);
    else register.mutate({ body: { name: typed } }, { onSuccess: engage });
  };
  return (
    <ActDialog
      title={`委托机构：${enterprise.name}`}
      act="委托"
      form={form}
      pending={register.isPending || assign.isPending}
      error={agencies.error ?? register.error ?? assign.error}
      onSend={send}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label="机构名称"
        extra={unknown ? '尚未登记的机构，委托时一并登记。' : '受托机构人员可以查看这家企业的资料。'}
        rules={[{ required: true, whitespace: true, message: '请填写机构名称' }]}
      >
        <AutoComplete
          autoFocus
          maxLength={120}
          options={free.map(({ name }) => ({ value: name }))}
          showSearch={{ filterOption: true }}
        />
      </Form.Item>
    </ActDialog>
  );
}
