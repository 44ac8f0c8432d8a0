import { rectifyHazard } from '@zhiben/contract/hazard-rectification.ts';
import { WordsField } from '../fields/WordsField.tsx';
import { actForm, isMajor } from './act-form.ts';

export const rectify = actForm({
  operation: rectifyHazard,
  evidenceKind: 'rectification-photo',
  evidenceRequired: isMajor,
  initial: () => ({}),
  lead: () => '报告后由其他管理人员验收，整改人不能验收自己的整改。',
  Fields: () => <WordsField name="done" label="整改情况" most={2000} rows={4} placeholder="做了什么，结果如何" />,
});
