import type { EffectFigures, EffectRow } from '@zhiben/contract/dual-prevention.ts';
import { effectStandingLabel, vetoItemLabel } from '@zhiben/vocabulary/dual-prevention.ts';
import { pointsWords } from './week-words.ts';
import './dual-prevention.css';

const LOOK = { 优: 'tag-final', 良: 'tag-final', 中: 'tag-near', 差: 'tag-overdue' } as const;

/** The grade with its score. Where there is none the reason stands, grey and hatched. */
export function Grade({ figures }: { readonly figures: EffectFigures | null }) {
  if (figures === null) return <span className="tag tag-unknown unknown">{effectStandingLabel.uncovered}</span>;
  const { grade, score } = figures;
  if (grade === null || score === null) return <span className="tag tag-unknown unknown">无应办事项</span>;
  return (
    <span className="effect-grade">
      <span className={`tag ${LOOK[grade]}`}>{grade}</span>
      <strong>{pointsWords(score)}</strong>
    </span>
  );
}

export function Vetoes({ figures }: { readonly figures: EffectFigures | null }) {
  return figures?.vetoed.map((item) => (
    <span key={item} className="tag tag-overdue">
      否决：{vetoItemLabel[item]}
    </span>
  ));
}

/** Whether it can still change, and whether the records meanwhile say something else. */
export function Standing({ row: { standing, recomputed } }: { readonly row: EffectRow }) {
  return (
    <>
      <span className={standing === 'closed' ? 'quiet' : 'tag tag-state'}>{effectStandingLabel[standing]}</span>
      {recomputed !== null && (
        <span className="effect-recomputed">
          现按记录重算：
          {recomputed.grade === null ? '无应办事项' : `${recomputed.grade} ${pointsWords(recomputed.score ?? 0)}`}
        </span>
      )}
    </>
  );
}
