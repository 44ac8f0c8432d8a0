import { getWarningStory } from '@zhiben/contract/warnings.ts';
import type { WarningId } from '@zhiben/vocabulary/ids.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { factsOf } from '../../../ui/act-facts.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Time } from '../../../ui/Time.tsx';

/** Everything done about it, from the ledger. */
export function WarningStory({ id }: { readonly id: WarningId }) {
  const story = useOperation(getWarningStory, { params: { warningId: id } });
  return (
    <section className="panel" aria-label="处置过程">
      <h3>处置过程</h3>
      <Loaded query={story} empty="还没有记录">
        {(entries) => (
          <ol className="warning-lines">
            {entries.map((entry) => (
              <li key={entry.id}>
                <strong>{entry.label}</strong>{' '}
                <span className="quiet">
                  {entry.post === entry.actorName ? entry.actorName : `${entry.post} ${entry.actorName}`}{' '}
                  <Time at={entry.at} />
                </span>
                <div className="quiet">
                  {factsOf(entry.detail, ['number', 'from', 'to', 'missing', 'version', 'subjectName'])
                    .map(({ label, text }) => `${label}：${text}`)
                    .join('　')}
                </div>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  );
}
