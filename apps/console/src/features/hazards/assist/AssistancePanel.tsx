import { Button } from 'antd';
import { useState } from 'react';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { RiskTag } from '../../../ui/RiskTag.tsx';
import { MarkedText } from './MarkedText.tsx';
import { opinionOf } from './opinion.ts';
import { RankedItem } from './RankedItem.tsx';
import { type Case, type Ranked, useAssistance } from './use-assistance.ts';

interface AssistancePanelProps {
  readonly about: Case;
  readonly onPick?: (ranked: Ranked) => void;
  /** Whether the description is shown with its marks; not where it already stands beside. */
  readonly showText?: boolean;
}

const FIRST_SHOWN = 2;

/** 判定助手: near criteria, the words that led there, the facts still missing. A person decides. */
export function AssistancePanel({ about, onPick, showText = true }: AssistancePanelProps) {
  const { data, error } = useAssistance(about);
  const [all, setAll] = useState(false);
  if (data === undefined) {
    return error === null ? (
      <p className="quiet assist">填写隐患描述后，判定助手给出相近的判定情形。</p>
    ) : (
      <ProblemNotice error={error} />
    );
  }
  const { tone, word } = opinionOf[data.opinion];
  const marks = data.ranked[0]?.words ?? [];
  return (
    <section className="assist" aria-label="判定助手">
      <div className="assist-head">
        <strong>判定助手</strong>
        <RiskTag tone={tone}>{word}</RiskTag>
      </div>
      <p>{data.note}</p>
      {showText && marks.length > 0 && (
        <p className="assist-text">
          <MarkedText text={data.text} marks={marks} />
        </p>
      )}
      <ol className="ranked-list">
        {data.ranked.slice(0, all ? undefined : FIRST_SHOWN).map((ranked) => (
          <RankedItem
            key={ranked.label.criterionId}
            ranked={ranked}
            text={data.text}
            onPick={onPick && (() => onPick(ranked))}
          />
        ))}
      </ol>
      {!all && data.ranked.length > FIRST_SHOWN && (
        <Button type="link" onClick={() => setAll(true)}>
          其余 {data.ranked.length - FIRST_SHOWN} 项
        </Button>
      )}
      <p className="quiet">适用版本：{data.editionTitle}（按发现日期）</p>
    </section>
  );
}
