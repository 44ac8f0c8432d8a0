import {
  closeHazardOnRecord,
  extendHazard,
  resumeProduction,
  stopProduction,
} from '@zhiben/contract/hazard-supervision.ts';
import { DayItem } from '../fields/DayItem.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { actForm } from './act-form.ts';

export const closeOnRecord = actForm({
  operation: closeHazardOnRecord,
  evidenceKind: 'document',
  initial: () => ({}),
  lead: () => '原台账登记已整改的一般隐患，核对属实后可以销号。',
  Fields: () => <WordsField name="reason" label="核对情况" most={500} />,
});

export const stop = actForm({
  operation: stopProduction,
  evidenceKind: 'document',
  initial: () => ({}),
  lead: () => '隐患核销前不得恢复生产。法定文书另行制作送达。',
  Fields: () => (
    <WordsField name="scope" label="停产停业范围" most={300} placeholder="装置、工段或场所，写明具体名称" />
  ),
});

export const resume = actForm({
  operation: resumeProduction,
  evidenceKind: 'document',
  initial: () => ({}),
  Fields: () => <WordsField name="reason" label="同意恢复的依据" most={500} />,
});

export const extend = actForm({
  operation: extendHazard,
  evidenceKind: 'document',
  initial: () => ({}),
  Fields: ({ hazard, today }) => (
    <>
      <DayItem
        name="rectifyBy"
        label="新的整改期限"
        from={today}
        {...(hazard.rectifyBy !== null && { extra: `原期限 ${hazard.rectifyBy}` })}
      />
      <WordsField name="reason" label="延长的理由" most={500} />
    </>
  ),
});
