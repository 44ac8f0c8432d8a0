import { listEnterprises } from '@zhiben/contract/directory.ts';
import { changeSectors, type Sector, type SectorList } from '@zhiben/contract/sectors.ts';
import { enterpriseKindLabel } from '@zhiben/vocabulary/enterprises.ts';
import { Button, Form, Input, Select } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';

interface ChangeSectorsProps {
  readonly list: SectorList;
  readonly onClose: () => void;
}

interface Values {
  readonly sectors: readonly Sector[];
  readonly reason: string;
}

const KINDS = Object.entries(enterpriseKindLabel).map(([value, label]) => ({ value, label }));
const MOST_OFFERED = 200;

/** Writes another version of the list, with the reason for it. */
export function ChangeSectors({ list, onClose }: ChangeSectorsProps) {
  const [form] = Form.useForm<Values>();
  const change = useAct(changeSectors);
  const enterprises = useOperation(listEnterprises, { query: { limit: MOST_OFFERED } });
  const offered = enterprises.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const sectors = list.sectors.map(({ members: _, ...sector }) => sector);
  return (
    <ActDialog
      title="修改“2+X”名单"
      act="保存为新版"
      form={form}
      initial={{ sectors }}
      pending={change.isPending}
      error={change.error}
      onSend={({ sectors: wanted, reason }) =>
        change.mutate(
          { body: { seenVersion: list.version, sectors: wanted.map((sector) => ({ ...sector })), reason } },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <Form.List name="sectors">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="unit-finding">
                <Form.Item
                  name={[name, 'name']}
                  label="领域"
                  rules={[{ required: true, whitespace: true, message: '请填写领域名称' }]}
                >
                  <Input maxLength={60} />
                </Form.Item>
                <Form.Item name={[name, 'kinds']} label="按企业类别纳入">
                  <Select mode="multiple" options={KINDS} optionFilterProp="label" />
                </Form.Item>
                <Form.Item name={[name, 'added']} label="另行纳入的企业">
                  <Select mode="multiple" options={offered} optionFilterProp="label" />
                </Form.Item>
                <Form.Item name={[name, 'removed']} label="不纳入的企业">
                  <Select mode="multiple" options={offered} optionFilterProp="label" />
                </Form.Item>
                <Button onClick={() => remove(name)}>移除这个领域</Button>
              </div>
            ))}
            <Button onClick={() => add({ name: '', kinds: [], added: [], removed: [] })} style={{ margin: '12px 0' }}>
              添加领域
            </Button>
          </>
        )}
      </Form.List>
      <Form.Item name="reason" label="依据" rules={[{ required: true, whitespace: true, message: '请填写依据' }]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </ActDialog>
  );
}
