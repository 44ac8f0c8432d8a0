import { checkVerdictLabel } from '@zhiben/vocabulary/checks.ts';
import { Input, Radio } from 'antd';
import { answerTo, type Draft, type DraftAnswer } from '../offline/draft.ts';
import { PhotoField } from './PhotoField.tsx';

interface LineFieldProps {
  readonly id: string;
  readonly draft: Draft;
  readonly placeId: string;
  readonly itemKey: string;
  readonly text: string;
  readonly onChange: (change: Partial<DraftAnswer>) => void;
}

const VERDICTS = Object.entries(checkVerdictLabel).map(([value, label]) => ({ value, label }));

/** One line: its verdict in one touch; what is wrong, in words and photos, once something is. */
export function LineField({ id, draft, placeId, itemKey, text, onChange }: LineFieldProps) {
  const answer = answerTo(draft, placeId, itemKey);
  return (
    <fieldset id={id} className="check-line">
      <legend>{text}</legend>
      <Radio.Group
        optionType="button"
        size="large"
        block
        options={VERDICTS}
        value={answer.verdict}
        aria-label={text}
        onChange={({ target }) => onChange({ verdict: target.value })}
      />
      {answer.verdict === 'abnormal' && (
        <>
          <Input.TextArea
            aria-label={`${text}：异常情况`}
            placeholder="异常情况"
            maxLength={500}
            autoSize={{ minRows: 2 }}
            value={answer.words}
            onChange={({ target }) => onChange({ words: target.value })}
          />
          <PhotoField draft={draft} placeId={placeId} itemKey={itemKey} />
        </>
      )}
    </fieldset>
  );
}
