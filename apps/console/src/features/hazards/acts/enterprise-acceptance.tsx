import { acceptHazard, applyHazard, rejectHazard } from '@zhiben/contract/hazard-rectification.ts';
import { WordsField } from '../fields/WordsField.tsx';
import { actForm, isMajor } from './act-form.ts';

export const accept = actForm({
  operation: acceptHazard,
  evidenceKind: 'acceptance-record',
  initial: () => ({}),
  lead: (hazard) => (isMajor(hazard) ? '验收通过后，由企业主要负责人提请核销。' : '验收通过后，本条隐患即行销号。'),
  Fields: () => <WordsField name="opinion" label="验收意见" most={1000} placeholder="现场查看的情况和结论" />,
});

export const reject = actForm({
  operation: rejectHazard,
  evidenceKind: 'acceptance-record',
  initial: () => ({}),
  lead: () => '退回后继续整改，整改期限不变。',
  Fields: () => <WordsField name="reason" label="不通过的理由" most={1000} />,
});

export const apply = actForm({
  operation: applyHazard,
  evidenceKind: 'document',
  initial: () => ({}),
  lead: () => '提请后由应急管理局现场审查。主要负责人对整改的真实性负责。',
  Fields: () => <WordsField name="statement" label="提请说明" most={1000} rows={4} />,
});
