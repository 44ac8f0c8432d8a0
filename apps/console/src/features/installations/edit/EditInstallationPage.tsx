import type { InstallationDetail } from '@zhiben/contract/installation-view.ts';
import { changeInstallation, getInstallation } from '@zhiben/contract/installations.ts';
import type { InstallationId } from '@zhiben/vocabulary/ids.ts';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useAct } from '../../../api/use-act.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { UnitFields } from './UnitFields.tsx';
import { factsOfForm, type UnitForm } from './unit-form.ts';
import '../installations.css';

/** Changes what is on record of a unit, over the version the person saw. */
export function EditInstallationPage() {
  const { installationId = '' } = useParams();
  const found = useOperation(getInstallation, { params: { installationId: installationId as InstallationId } });
  return <Loaded query={found}>{(unit) => <Edit unit={unit} />}</Loaded>;
}

type Values = UnitForm & { readonly because: string };

function Edit({ unit }: { readonly unit: InstallationDetail }) {
  const [form] = Form.useForm<Values>();
  // Kept as first seen: a change by somebody else meanwhile is refused, not overwritten.
  const [{ id, version, facts, name, enterpriseId }] = useState(unit);
  const navigate = useNavigate();
  const change = useAct(changeInstallation);
  const send = ({ because, ...values }: Values) =>
    change.mutate(
      { params: { installationId: id }, body: { ...factsOfForm(values), because, version } },
      { onSuccess: () => navigate(`/installations/${id}`) },
    );
  return (
    <Page title={`修改：${name}`} note={<Link to={`/installations/${id}`}>返回</Link>} narrow>
      <Form form={form} layout="vertical" className="panel" onFinish={send} initialValues={facts}>
        <UnitFields enterpriseId={enterpriseId} />
        <Form.Item
          name="because"
          label="变更原因"
          rules={[{ required: true, whitespace: true, message: '请填写变更原因' }]}
        >
          <Input maxLength={300} placeholder="如：2号储罐扩容" />
        </Form.Item>
        <ProblemNotice error={change.error} />
        <Button type="primary" htmlType="submit" size="large" loading={change.isPending}>
          保存并重新辨识分级
        </Button>
      </Form>
    </Page>
  );
}
