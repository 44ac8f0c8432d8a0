import type { HazardDetail } from '@zhiben/contract/hazard-view.ts';
import { LevelTag } from '../../../ui/LevelTag.tsx';
import { Time } from '../../../ui/Time.tsx';
import { AssistancePanel } from '../assist/AssistancePanel.tsx';
import { Counterparts, CriterionLine } from '../assist/CriterionLine.tsx';
import { Why } from './Why.tsx';

type Determination = HazardDetail['determinations'][number];

/** The level with its clause and edition; while it is still open, what the assistant thinks. */
export function Judgement({ hazard }: { readonly hazard: HazardDetail }) {
  const [last, ...earlier] = hazard.determinations.toReversed();
  if (last === undefined && hazard.levelsOpen.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="judgement">
      <h2 id="judgement">判定</h2>
      {last !== undefined && <One determination={last} />}
      {last?.label && <Why hazard={hazard} label={last.label} />}
      {hazard.levelsOpen.length > 1 && <AssistancePanel about={hazard} />}
      {earlier.length > 0 && (
        <details className="earlier">
          <summary>此前判定 {earlier.length} 次</summary>
          {earlier.map((determination) => (
            <One key={determination.at} determination={determination} />
          ))}
        </details>
      )}
    </section>
  );
}

function One({ determination }: { readonly determination: Determination }) {
  const { level, label, counterparts, reason, byName, post, at, editionTitle } = determination;
  return (
    <div className="determination">
      <p>
        <LevelTag level={level} />
      </p>
      {label !== null && (
        <p>
          <CriterionLine label={label} />
        </p>
      )}
      <p className="quiet">
        {editionTitle}
        {label !== null && `（${label.standard}）`}
      </p>
      <Counterparts labels={counterparts} />
      <p>{reason}</p>
      <p className="quiet">
        {byName}（{post}） <Time at={at} />
      </p>
    </div>
  );
}
