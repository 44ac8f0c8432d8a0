import { listHazardPublicly } from '@zhiben/contract/hazard-supervision.ts';
import { listingLevelLabel } from '@zhiben/vocabulary/hazards.ts';
import { Form, Radio } from 'antd';
import { optionsOf } from '../fields/options-of.ts';
import { actForm } from './act-form.ts';

export const list = actForm({
  operation: listHazardPublicly,
  evidenceKind: 'document',
  initial: () => ({ listingLevel: 'district' as const }),
  lead: () => '挂牌后，企业须按期报送整改方案（五落实）。',
  Fields: () => (
    <Form.Item name="listingLevel" label="挂牌级别" rules={[{ required: true, message: '请选择挂牌级别' }]}>
      <Radio.Group optionType="button" options={optionsOf(listingLevelLabel)} />
    </Form.Item>
  ),
});
