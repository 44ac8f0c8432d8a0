import type { HazardDetail } from '@zhiben/contract/hazard-view.ts';
import { criterion } from '@zhiben/rules/major-hazards.ts';
import { useState } from 'react';
import type { Label } from '../assist/BasisTag.tsx';
import { MarkedText } from '../assist/MarkedText.tsx';
import { useAssistance } from '../assist/use-assistance.ts';
import { FactList } from './FactList.tsx';

interface WhyProps {
  readonly hazard: HazardDetail;
  readonly label: Label;
}

/** Which words of the description lead to this criterion, what it asks to be proved, what is still missing. */
export function Why({ hazard, label }: WhyProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="why" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>为什么</summary>
      {open && <Because hazard={hazard} label={label} />}
    </details>
  );
}

function Because({ hazard, label }: WhyProps) {
  const { data } = useAssistance(hazard);
  const rule = criterion(label.editionId, label.criterionId);
  const near = data?.ranked.find((ranked) => ranked.label.criterionId === label.criterionId);
  return (
    <FactList
      facts={[
        {
          name: '描述',
          value:
            near === undefined || data === undefined ? (
              <span className="quiet">描述中没有直接指向该情形的字词，以判定理由和证据为准。</span>
            ) : (
              <MarkedText text={data.text} marks={near.words} />
            ),
        },
        { name: '尚缺', value: near?.missing.join('；') || null },
        { name: '须取证', value: rule?.evidence.join('、') ?? null },
        { name: '注意区分', value: rule?.lookAlikes.join('；') ?? null },
      ]}
    />
  );
}
