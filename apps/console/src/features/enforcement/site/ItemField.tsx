import type { VisitItem } from '@zhiben/contract/enforcement.ts';
import { criteriaOf, editionInForce } from '@zhiben/rules/major-hazards.ts';
import { checkVerdictLabel } from '@zhiben/vocabulary/checks.ts';
import { dispositionLabel } from '@zhiben/vocabulary/enforcement.ts';
import { Input, Radio, Select } from 'antd';
import { DayField } from '../../../ui/DayField.tsx';
import { dayAfter, dayOf } from '../../../ui/moments.ts';
import { answerTo, type SiteAnswer, type SiteDraft } from '../offline/site-draft.ts';
import { PhotoStrip } from './PhotoStrip.tsx';

interface ItemFieldProps {
  readonly item: VisitItem;
  readonly draft: SiteDraft;
  readonly onChange: (change: Partial<SiteAnswer>) => void;
}

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const LEVELS = [
  { value: 'general', label: '一般隐患' },
  { value: 'major', label: '重大事故隐患' },
];

/** One item: its verdict in one touch; once something is wrong, what, how grave, and by when it is to be put right. */
export function ItemField({ item, draft, onChange }: ItemFieldProps) {
  const { verdict, words, level, criterionId, disposition, rectifyBy } = answerTo(draft, item.key);
  const now = new Date();
  return (
    <fieldset className="visit-line">
      <legend>
        {item.text}
        <div className="quiet">{item.clause}</div>
      </legend>
      <Radio.Group
        optionType="button"
        size="large"
        block
        options={optionsOf(checkVerdictLabel)}
        value={verdict}
        aria-label={item.text}
        onChange={({ target }) => onChange({ verdict: target.value })}
      />
      {verdict === 'abnormal' && (
        <div className="visit-bad">
          <Input.TextArea
            aria-label={`${item.text}：发现的问题`}
            placeholder="发现的问题"
            maxLength={1000}
            autoSize={{ minRows: 2 }}
            value={words}
            onChange={({ target }) => onChange({ words: target.value })}
          />
          <PhotoStrip
            draft={draft}
            keys={answerTo(draft, item.key).photoKeys}
            onChange={(photoKeys) => onChange({ photoKeys })}
          />
          <Radio.Group
            optionType="button"
            size="large"
            block
            options={LEVELS}
            value={level}
            aria-label="隐患等级"
            onChange={({ target }) =>
              onChange({ level: target.value, ...(target.value === 'major' ? { disposition: 'order' as const } : {}) })
            }
          />
          {level === 'major' && (
            <Select
              size="large"
              aria-label="判定情形"
              placeholder="判定情形"
              value={criterionId}
              showSearch={{ optionFilterProp: 'label' }}
              options={criteriaOf(editionInForce(dayOf(now)).id).map(({ id, title, source }) => ({
                value: id,
                label: `${source.clause} ${title}`,
              }))}
              onChange={(id) => onChange({ criterionId: id })}
            />
          )}
          {level === 'general' && (
            <Radio.Group
              optionType="button"
              size="large"
              block
              options={optionsOf(dispositionLabel)}
              value={disposition}
              aria-label="处理"
              onChange={({ target }) => onChange({ disposition: target.value })}
            />
          )}
          {disposition === 'order' && (
            <DayField
              aria-label="整改期限"
              placeholder="整改期限"
              from={dayAfter(now)}
              value={rectifyBy}
              onChange={(day) => onChange({ rectifyBy: day })}
            />
          )}
        </div>
      )}
    </fieldset>
  );
}
