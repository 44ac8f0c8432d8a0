import { addInstallation } from '@zhiben/contract/installations.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Button, Form } from 'antd';
import { useNavigate } from 'react-router';
import { useAct } from '../../../api/use-act.ts';
import { useSession } from '../../../session/session.ts';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { UnitFields } from './UnitFields.tsx';
import { factsOfForm, type UnitForm } from './unit-form.ts';
import '../installations.css';

type Values = UnitForm & { readonly enterpriseId: EnterpriseId };

/** Takes a unit into the register; it is graded the moment it is there. */
export function NewInstallationPage() {
  const { enterpriseId: own } = useSession();
  const [form] = Form.useForm<Values>();
  const chosen: EnterpriseId | undefined = Form.useWatch('enterpriseId', form);
  const navigate = useNavigate();
  const add = useAct(addInstallation);
  const send = (values: Values) =>
    add.mutate(
      { body: { ...factsOfForm(values), enterpriseId: own ?? values.enterpriseId } },
      { onSuccess: ({ id }) => navigate(`/installations/${id}`) },
    );
  return (
    <Page title="登记单元" narrow>
      <Form form={form} layout="vertical" className="panel" onFinish={send} initialValues={{ substances: [{}] }}>
        {own === null && (
          <Form.Item name="enterpriseId" label="企业" rules={[{ required: true, message: '请选择企业' }]}>
            <EnterprisePicker placeholder="查找企业" />
          </Form.Item>
        )}
        <UnitFields enterpriseId={own ?? chosen} />
        <ProblemNotice error={add.error} />
        <Button type="primary" htmlType="submit" size="large" loading={add.isPending}>
          登记并辨识分级
        </Button>
      </Form>
    </Page>
  );
}
