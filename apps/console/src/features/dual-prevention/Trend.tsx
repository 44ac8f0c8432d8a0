import type { EffectRow, EffectSettings } from '@zhiben/contract/dual-prevention.ts';
import { effectStandingLabel } from '@zhiben/vocabulary/dual-prevention.ts';
import { pointsWords, weekWords } from './week-words.ts';

interface TrendProps {
  /** Oldest first. */
  readonly weeks: readonly EffectRow[];
  readonly grades: EffectSettings['grades'];
  readonly today: string;
}

/** The scores of twelve weeks with the cut-offs as lines; a week without a figure is a gap. What it shows is listed below it. */
export function Trend({ weeks, grades, today }: TrendProps) {
  return (
    <section className="panel" aria-labelledby="effect-trend">
      <h2 id="effect-trend">近 12 周得分</h2>
      <div className="effect-trend" aria-hidden>
        {grades.map(({ grade, atLeast }) => (
          <span key={grade} className="effect-line" style={{ bottom: `${atLeast}%` }}>
            {grade} {atLeast}
          </span>
        ))}
        {weeks.map((row) => (
          <Bar key={row.weekOn} row={row} today={today} />
        ))}
      </div>
      <div className="effect-axis" aria-hidden>
        {weeks.map(({ weekOn }) => (
          <span key={weekOn}>{weekOn.slice(5)}</span>
        ))}
      </div>
    </section>
  );
}

function Bar({ row, today }: { readonly row: EffectRow; readonly today: string }) {
  const score = row.figures?.score ?? null;
  const words = row.figures === null ? effectStandingLabel.uncovered : '无应办事项';
  const when = weekWords(row.weekOn, row.untilOn, today);
  if (score === null) return <span className="effect-bar effect-gap unknown" title={`${when} ${words}`} />;
  return (
    <span
      className={`effect-bar ${row.standing === 'closed' ? '' : 'effect-bar-open'}`}
      style={{ height: `${score}%` }}
      title={`${when} ${row.figures?.grade} ${pointsWords(score)}分，${effectStandingLabel[row.standing]}`}
    >
      <span>{Math.floor(score)}</span>
    </span>
  );
}
