import { getTipOffStory } from '@zhiben/contract/tip-offs.ts';
import type { TipOffId } from '@zhiben/vocabulary/ids.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { factsOf } from '../../../ui/act-facts.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Time } from '../../../ui/Time.tsx';

/** Everything done about it, from the ledger; each opening of the identity among it. */
export function TipOffStory({ id }: { readonly id: TipOffId }) {
  const story = useOperation(getTipOffStory, { params: { tipOffId: id } });
  return (
    <section className="panel" aria-label="办理过程">
      <h3>办理过程</h3>
      <Loaded query={story} empty="还没有记录">
        {(entries) => (
          <ol className="tip-off-lines">
            {entries.map((entry) => (
              <li key={entry.id}>
                <strong>{entry.label}</strong>{' '}
                <span className="quiet">
                  {entry.actorName} <Time at={entry.at} />
                </span>
                <div className="quiet">
                  {factsOf(entry.detail, ['number', 'from'])
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
