import type { AccountabilityView, CheckLine } from '@zhiben/contract/accountability.ts';
import { checkCadenceLabel, checkVerdictLabel } from '@zhiben/vocabulary/accountability.ts';
import { shortTime } from '../../ui/moments.ts';
import { useNow } from '../../ui/use-now.ts';
import { NoRecord } from './AboutHazard.tsx';
import { markOf } from './verdict-mark.ts';

/** Every check by level along the time the hazard was there: what was missed, passed over, or reported. */
export function Lanes({ trace }: { readonly trace: AccountabilityView }) {
  const { counts, checks, existence } = trace;
  const now = useNow();
  const [from, until] = [Date.parse(existence.from), Date.parse(existence.until)];
  const placeOf = ({ doneAt, until: due }: CheckLine) => {
    const share = (Date.parse(doneAt ?? due) - from) / Math.max(1, until - from);
    return `${Math.min(100, Math.max(0, share * 100))}%`;
  };
  return (
    <section className="panel" aria-labelledby="lanes">
      <h2 id="lanes">谁该查到</h2>
      <ol className="lanes">
        {counts.map(({ cadence, due, done, failed, onRecord }) => (
          <li key={cadence}>
            <span>{checkCadenceLabel[cadence]}</span>
            <span className="lane-figures">
              {onRecord ? `应查 ${due}　完成 ${done}　存在问题 ${failed}` : <NoRecord />}
            </span>
            <div className={onRecord ? 'lane' : 'lane unknown'} aria-hidden>
              {checks
                .filter((check) => check.cadence === cadence)
                .map((check) => (
                  <i
                    key={check.checkId}
                    className={`trace-mark trace-mark-${markOf(check.verdict)}`}
                    style={{ left: placeOf(check) }}
                    title={`${shortTime(new Date(check.doneAt ?? check.until), now)}　${checkVerdictLabel[check.verdict]}　${check.dutyHolder.name}`}
                  />
                ))}
            </div>
          </li>
        ))}
      </ol>
      <p className="lane-key quiet">
        <span>
          <i className="trace-mark trace-mark-missed" aria-hidden /> 未开展排查
        </span>
        <span>
          <i className="trace-mark trace-mark-failed" aria-hidden /> 排查未发现、查出未整改
        </span>
        <span>
          <i className="trace-mark trace-mark-other" aria-hidden /> 其他
        </span>
      </p>
    </section>
  );
}
