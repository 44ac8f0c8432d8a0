import { confirmOfficer, listOfficers, type Officer, registerOfficer } from '@zhiben/contract/enforcement-coverage.ts';
import { Button, Form, Input, Table } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { dayOf } from '../../../ui/moments.ts';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { EnforcementTabs } from '../EnforcementTabs.tsx';

const standingOf = ({ confirmed, valid }: Officer) => (valid ? '有效' : confirmed ? '已过期' : '待核准');

/** Who may inspect. Everybody enters their own certificate; the director vouches for it. */
export function OfficersPage() {
  const found = useOperation(listOfficers, {});
  const mayConfirm = useMay('officer:confirm');
  const confirm = useAct(confirmOfficer);
  const [registering, setRegistering] = useState(false);
  const again = () => void found.refetch();
  return (
    <Page
      title="执法人员"
      actions={
        <Button type="primary" onClick={() => setRegistering(true)}>
          登记本人执法证
        </Button>
      }
    >
      <EnforcementTabs />
      <ProblemNotice error={confirm.error} />
      <Loaded query={found} empty="还没有登记执法人员">
        {(officers) => (
          <Table
            rowKey="id"
            size="small"
            pagination={false}
            scroll={{ x: 'max-content' }}
            dataSource={officers}
            columns={[
              { title: '姓名', dataIndex: 'name' },
              { title: '执法证号', dataIndex: 'certificate' },
              { title: '有效期至', dataIndex: 'validUntil' },
              { title: '状态', key: 'standing', render: (_, officer) => standingOf(officer) },
              {
                title: '',
                key: 'act',
                render: (_, { id, confirmed, isMe }) =>
                  mayConfirm &&
                  !confirmed &&
                  !isMe && (
                    <Button onClick={() => confirm.mutate({ params: { officerId: id } }, { onSuccess: again })}>
                      核准
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      {registering && <RegisterDialog onClose={() => setRegistering(false)} onDone={again} />}
    </Page>
  );
}

interface Values {
  readonly certificate: string;
  readonly validUntil: string;
}

function RegisterDialog({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }) {
  const [form] = Form.useForm<Values>();
  const register = useAct(registerOfficer);
  const done = () => {
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title="登记本人执法证"
      act="登记"
      form={form}
      pending={register.isPending}
      error={register.error}
      onSend={(body) => register.mutate({ body }, { onSuccess: done })}
      onClose={onClose}
    >
      <p className="quiet lead">登记后由局长核准；重新登记须重新核准。</p>
      <Form.Item
        name="certificate"
        label="执法证号"
        rules={[{ required: true, whitespace: true, message: '请填写执法证号' }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="validUntil" label="有效期至" rules={[{ required: true, message: '请填写有效期' }]}>
        <DayField from={dayOf(new Date())} />
      </Form.Item>
    </ActDialog>
  );
}
