import {
  type EnterpriseField,
  enterpriseKindLabel,
  FIELDS_KEPT_BY_BUREAU,
  enterpriseFieldLabel as labels,
  locationKindLabel,
  ownershipLabel,
  standardizationLabel,
} from '@zhiben/vocabulary/enterprises.ts';
import { Form, Input, Select } from 'antd';
import { useSession } from '../../../session/session.ts';
import { optionsOf } from '../options-of.ts';
import { InstallationFields } from './InstallationFields.tsx';
import { ProcessFields } from './ProcessFields.tsx';

const NOT_RECORDED = '未登记';
const YES_NO = { yes: '是', no: '否' } as const;

/** Everything on an enterprise's file. What the bureau keeps is shown to the enterprise, and not open to it. */
export function ProfileFields() {
  const { realm } = useSession();
  const kept = (field: EnterpriseField) => realm !== 'bureau' && FIELDS_KEPT_BY_BUREAU.includes(field);
  const choice = (name: EnterpriseField, options: Readonly<Record<string, string>>) => (
    <Form.Item name={name} label={labels[name]}>
      <Select allowClear placeholder={NOT_RECORDED} options={optionsOf(options)} disabled={kept(name)} />
    </Form.Item>
  );
  const line = (name: EnterpriseField, most: number) => (
    <Form.Item name={name} label={labels[name]}>
      <Input maxLength={most} placeholder={NOT_RECORDED} autoComplete="off" disabled={kept(name)} />
    </Form.Item>
  );
  return (
    <>
      <fieldset className="panel">
        <legend>登记信息</legend>
        {realm !== 'bureau' && <p className="quiet lead">灰色各项由应急管理局登记。如有变更，请报应急管理局。</p>}
        <div className="field-pair">
          <Form.Item
            name="name"
            label={labels.name}
            rules={[{ required: true, whitespace: true, message: '请填写企业名称' }]}
          >
            <Input maxLength={120} autoComplete="off" disabled={kept('name')} />
          </Form.Item>
          <Form.Item
            name="creditCode"
            label={labels.creditCode}
            normalize={(value: string) => value.toUpperCase().replaceAll(/\s/g, '')}
            rules={[{ pattern: /^[0-9A-Z]{18}$/, message: '统一社会信用代码为18位大写字母或数字' }]}
          >
            <Input maxLength={18} placeholder={NOT_RECORDED} autoComplete="off" disabled={kept('creditCode')} />
          </Form.Item>
          <Form.Item name="kind" label={labels.kind} rules={[{ required: true, message: '请选择企业类别' }]}>
            <Select options={optionsOf(enterpriseKindLabel)} placeholder="请选择" disabled={kept('kind')} />
          </Form.Item>
          {choice('standardization', standardizationLabel)}
        </div>
        <Form.Item name="aliases" label={labels.aliases} extra="台账中的其他写法。输入后按回车，导入时据此识别企业。">
          <Select mode="tags" open={false} suffixIcon={null} placeholder="无" disabled={kept('aliases')} />
        </Form.Item>
      </fieldset>
      <fieldset className="panel">
        <legend>决定适用要求的情况</legend>
        <div className="field-pair">
          {choice('ownership', ownershipLabel)}
          {choice('locationKind', locationKindLabel)}
          {choice('hasStorage', YES_NO)}
        </div>
        <ProcessFields />
        <InstallationFields />
      </fieldset>
      <fieldset className="panel">
        <legend>地址与联系</legend>
        <div className="field-pair">
          {line('township', 40)}
          {line('address', 200)}
          {line('principalName', 40)}
          {line('phone', 40)}
        </div>
      </fieldset>
    </>
  );
}
