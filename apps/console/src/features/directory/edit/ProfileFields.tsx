import type { EnterpriseView } from '@zhiben/contract/directory.ts';
import {
  type EnterpriseField,
  enterpriseKindLabel,
  enterpriseFieldLabel as labels,
  locationKindLabel,
  ownershipLabel,
  standardizationLabel,
} from '@zhiben/vocabulary/enterprises.ts';
import type { Labels } from '@zhiben/vocabulary/labels.ts';
import { Form, Input, Select } from 'antd';
import { CLEARABLE } from '../../../ui/clearable.tsx';
import { optionsOf } from '../options-of.ts';
import { GradedInstallations } from './GradedInstallations.tsx';
import { InstallationFields } from './InstallationFields.tsx';
import { ProcessFields } from './ProcessFields.tsx';

const NOT_RECORDED = '未登记';
const YES_NO = { yes: '是', no: '否' } as const;

/** What the bureau keeps of a file: who the enterprise is and what it was found to be. */
export function RegisteredFields() {
  return (
    <fieldset className="panel">
      <legend>登记信息</legend>
      <div className="field-pair">
        <Form.Item
          name="name"
          label={labels.name}
          rules={[{ required: true, whitespace: true, message: '请填写企业名称' }]}
        >
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="creditCode"
          label={labels.creditCode}
          normalize={(value: string) => value.toUpperCase().replaceAll(/\s/g, '')}
          rules={[{ pattern: /^[0-9A-Z]{18}$/, message: '统一社会信用代码为18位大写字母或数字' }]}
        >
          <Input maxLength={18} placeholder={NOT_RECORDED} autoComplete="off" />
        </Form.Item>
        <Form.Item name="kind" label={labels.kind} rules={[{ required: true, message: '请选择企业类别' }]}>
          <Select options={optionsOf(enterpriseKindLabel)} placeholder="请选择" />
        </Form.Item>
        <Choice name="standardization" options={standardizationLabel} />
      </div>
      <Form.Item name="aliases" label={labels.aliases} extra="台账中的其他写法，导入时据此识别企业。输入后按回车。">
        <Select mode="tags" open={false} suffixIcon={null} placeholder="无" />
      </Form.Item>
    </fieldset>
  );
}

/** What the enterprise declares itself. Its installations, only until they are graded. */
export function DeclaredFields({ file }: { readonly file: EnterpriseView | undefined }) {
  const graded = file?.graded ?? null;
  return (
    <>
      <fieldset className="panel">
        <legend>决定适用要求的情况</legend>
        <div className="field-pair">
          <Choice name="ownership" options={ownershipLabel} />
          <Choice name="locationKind" options={locationKindLabel} />
          <Choice name="hasStorage" options={YES_NO} />
        </div>
        <ProcessFields />
        {file === undefined || graded === null ? (
          <InstallationFields />
        ) : (
          <GradedInstallations enterpriseId={file.id} graded={graded} />
        )}
      </fieldset>
      <fieldset className="panel">
        <legend>地址与联系</legend>
        <div className="field-pair">
          <Line name="township" most={40} />
          <Line name="address" most={200} />
          <Line name="principalName" most={40} />
          <Line name="phone" most={40} />
        </div>
      </fieldset>
    </>
  );
}

interface ChoiceProps {
  readonly name: EnterpriseField;
  readonly options: Labels<string>;
}

const Choice = ({ name, options }: ChoiceProps) => (
  <Form.Item name={name} label={labels[name]}>
    <Select allowClear={CLEARABLE} placeholder={NOT_RECORDED} options={optionsOf(options)} />
  </Form.Item>
);

const Line = ({ name, most }: { readonly name: EnterpriseField; readonly most: number }) => (
  <Form.Item name={name} label={labels[name]}>
    <Input maxLength={most} placeholder={NOT_RECORDED} autoComplete="off" />
  </Form.Item>
);
