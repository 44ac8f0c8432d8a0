import type { PointAlarms } from '@zhiben/contract/alarm-rules.ts';
import { alarmKindLabel } from '@zhiben/vocabulary/monitoring.ts';
import { Time } from '../../../ui/Time.tsx';
import { limitWords, timingWords } from './rule-words.ts';

/** Who changed which limit to what, and why. */
export function Versions({ point: { versions, unit } }: { readonly point: PointAlarms }) {
  if (versions.length === 0) return null;
  return (
    <section className="panel" aria-label="历次修改">
      <h2>历次修改</h2>
      <ol className="alarm-lines">
        {versions.map(({ kind, revision, settings, reason, madeAt, madeByName }) => (
          <li key={`${kind} ${revision}`}>
            <strong>
              {alarmKindLabel[kind]} 第 {revision} 版
            </strong>{' '}
            <span className="quiet">
              {madeByName} <Time at={madeAt} />
            </span>
            <div>
              {settings === null
                ? '撤销'
                : `${limitWords({ kind, unit, ...settings })}，${timingWords({ kind, unit, ...settings })}`}
            </div>
            <div className="quiet">原因：{reason}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}
