import { type EngineerView, listAgencyEngineers, registerAgencyEngineer } from '@zhiben/contract/agency-reports.ts';
import { Button, Form, Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useMay } from '../../session/session.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { dayOf } from '../../ui/moments.ts';
import { Page } from '../../ui/Page.tsx';
import { AgencyTabs } from './AgencyTabs.tsx';

const today = () => dayOf(new Date());

const columns: TableColumnsType<EngineerView> = [
  { title: '姓名', dataIndex: 'name' },
  { title: '证书号', dataIndex: 'certificate' },
  { title: '资格', dataIndex: 'qualification' },
  {
    title: '有效期',
    key: 'term',
    render: (_, { validFrom, validUntil }) => (
      <>
        {validFrom} 至 {validUntil} {validUntil < today() && <span className="tag tag-overdue">已过期</span>}
      </>
    ),
  },
];

/** Who signs for an agency; the office sees those of all. */
export function EngineersPage() {
  const query = useOperation(listAgencyEngineers, {});
  const [open, setOpen] = useState(false);
  const mayRegister = useMay('agency-report:file');
  return (
    <Page
      title="签字人员"
      actions={
        mayRegister && (
          <Button type="primary" onClick={() => setOpen(true)}>
            登记签字人员
          </Button>
        )
      }
    >
      <AgencyTabs />
      <Loaded query={query} empty="还没有登记签字人员">
        {(engineers) => (
          <Table
            rowKey="id"
            columns={columns}
            dataSource={engineers}
            pagination={false}
            scroll={{ x: 'max-content' }}
          />
        )}
      </Loaded>
      {open && <RegisterDialog onClose={() => setOpen(false)} />}
    </Page>
  );
}

interface Values {
  readonly name: string;
  readonly certificate: string;
  readonly qualification: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

const needed = (message: string) => [{ required: true, whitespace: true, message }];

function RegisterDialog({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const register = useAct(registerAgencyEngineer);
  return (
    <ActDialog
      title="登记签字人员"
      act="登记"
      form={form}
      pending={register.isPending}
      error={register.error}
      onSend={(body) => register.mutate({ body }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="name" label="姓名" rules={needed('请填写姓名')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="certificate" label="证书号" rules={needed('请填写证书号')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="qualification" label="资格" rules={needed('请填写资格')}>
        <Input maxLength={60} placeholder="如：一级安全评价师" />
      </Form.Item>
      <Form.Item name="validFrom" label="有效期起" rules={needed('请填写日期')}>
        <DayField />
      </Form.Item>
      <Form.Item name="validUntil" label="有效期止" rules={needed('请填写日期')}>
        <DayField />
      </Form.Item>
    </ActDialog>
  );
}
