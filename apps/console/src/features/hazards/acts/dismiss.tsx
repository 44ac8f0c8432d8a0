import { dismissHazard } from '@zhiben/contract/hazard-determination.ts';
import { type Dismissal, dismissalLabel } from '@zhiben/vocabulary/hazards.ts';
import { Form, Radio } from 'antd';
import { HazardPicker } from '../fields/HazardPicker.tsx';
import { optionsOf } from '../fields/options-of.ts';
import { WordsField } from '../fields/WordsField.tsx';
import { actForm } from './act-form.ts';

export const dismiss = actForm({
  operation: dismissHazard,
  evidenceKind: 'document',
  initial: () => ({}),
  lead: () => '不予认定后，本条不再计入隐患，记录保留在责任账。',
  Fields: ({ hazard }) => {
    const because = Form.useWatch<Dismissal | undefined>('because');
    return (
      <>
        <Form.Item name="because" label="原因" rules={[{ required: true, message: '请选择原因' }]}>
          <Radio.Group options={optionsOf(dismissalLabel)} />
        </Form.Item>
        {because === 'duplicate' && (
          <Form.Item name="duplicateOf" label="与哪条重复" rules={[{ required: true, message: '请选择重复的隐患' }]}>
            <HazardPicker enterpriseId={hazard.enterpriseId} except={hazard.id} />
          </Form.Item>
        )}
        <WordsField name="reason" label="理由" most={500} />
      </>
    );
  },
});
