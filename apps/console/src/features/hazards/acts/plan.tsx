import { planHazard } from '@zhiben/contract/hazard-rectification.ts';
import { Form, InputNumber } from 'antd';
import { DayItem } from '../fields/DayItem.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { actForm } from './act-form.ts';

/** 五落实. */
export const plan = actForm({
  operation: planHazard,
  evidenceKind: 'document',
  initial: () => ({}),
  lead: () => '五项全部落实后报送。完成时限即为整改期限。',
  Fields: ({ today }) => (
    <>
      <WordsField name={['plan', 'measures']} label="整改措施" most={2000} rows={4} />
      <Form.Item name={['plan', 'fundsYuan']} label="资金" rules={[{ required: true, message: '请填写资金，没有填0' }]}>
        <InputNumber<number> min={0} max={1e12} precision={2} suffix="元" controls={false} style={{ width: 220 }} />
      </Form.Item>
      <DayItem name={['plan', 'completeBy']} label="完成时限" from={today} />
      <WordsField name={['plan', 'responsiblePerson']} label="责任人" most={40} rows={1} />
      <WordsField name={['plan', 'contingency']} label="应急预案" most={2000} placeholder="整改期间的防范和应急措施" />
    </>
  ),
});
