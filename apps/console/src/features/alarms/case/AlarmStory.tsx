import { getAlarmStory } from '@zhiben/contract/alarms.ts';
import type { AlarmId } from '@zhiben/vocabulary/ids.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { factsOf } from '../../../ui/act-facts.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Time } from '../../../ui/Time.tsx';

/** What the page says already. */
const SAID = ['tag', 'point', 'kind', 'limit', 'unit', 'priority', 'episode'];

/** Everything done about it, from the ledger. */
export function AlarmStory({ id }: { readonly id: AlarmId }) {
  const story = useOperation(getAlarmStory, { params: { alarmId: id } });
  return (
    <section className="panel" aria-label="经过">
      <h3>经过</h3>
      <Loaded query={story} empty="还没有记录">
        {(entries) => (
          <ol className="alarm-lines">
            {entries.map((entry) => (
              <li key={entry.id}>
                <strong>{entry.label}</strong>{' '}
                <span className="quiet">
                  {entry.actorName} <Time at={entry.at} />
                </span>
                <div className="quiet">
                  {factsOf(entry.detail, SAID)
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
