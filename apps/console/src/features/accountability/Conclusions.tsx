import type { AccountabilityView, ConclusionView } from '@zhiben/contract/accountability.ts';
import { answerLevelLabel } from '@zhiben/vocabulary/accountability.ts';
import { Time } from '../../ui/Time.tsx';

/** What the bureau concluded, the newest whole and the earlier ones folded; and whether the records have changed since. */
export function Conclusions({ trace: { conclusions, hash } }: { readonly trace: AccountabilityView }) {
  const [newest, ...earlier] = conclusions;
  return (
    <section className="panel" aria-labelledby="conclusions">
      <h2 id="conclusions">本局结论</h2>
      {newest === undefined ? (
        <p className="quiet">尚未作出结论。以上由记录推出，不代替认定。</p>
      ) : (
        <>
          <Conclusion conclusion={newest} />
          {newest.traceHash !== hash && <p className="quiet">作出结论后，所依据的记录有变化，请复核。</p>}
        </>
      )}
      {earlier.length > 0 && (
        <details className="trace-earlier">
          <summary>此前 {earlier.length} 版</summary>
          {earlier.map((conclusion) => (
            <Conclusion key={conclusion.version} conclusion={conclusion} />
          ))}
        </details>
      )}
    </section>
  );
}

function Conclusion({ conclusion }: { readonly conclusion: ConclusionView }) {
  const { version, summary, persons, concludedByName, post, concludedAt } = conclusion;
  return (
    <div className="trace-conclusion">
      <p className="trace-words">{summary}</p>
      <ul className="trace-notes">
        {persons.map((person) => (
          <li key={person.level + person.name}>
            {answerLevelLabel[person.level]} {person.name}：{person.reason}
            {person.proposal !== '' && <div className="quiet">处理建议：{person.proposal}</div>}
          </li>
        ))}
      </ul>
      <p className="quiet">
        第 {version} 版　{concludedByName}（{post}）{'　'}
        <Time at={concludedAt} />
      </p>
    </div>
  );
}
