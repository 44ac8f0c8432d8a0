import { getEffectWeek } from '@zhiben/contract/dual-prevention.ts';
import { EffectResult, effectResultLabel } from '@zhiben/vocabulary/dual-prevention.ts';
import { Link, useSearchParams } from 'react-router';
import { useOperation } from '../../api/use-operation.ts';
import { Provisional } from './Provisional.tsx';
import { weekWords } from './week-words.ts';

/** How many stand where in the week that is shown; each number narrows the list to them. */
export function Spread({ today }: { readonly today: string }) {
  const [search] = useSearchParams();
  const week = search.get('week');
  const { data } = useOperation(getEffectWeek, { query: week === null ? {} : { week } }, { keepLast: true });
  if (data === undefined) return null;
  const narrowed = (name: string, value: string) => {
    const to = new URLSearchParams(week === null ? {} : { week });
    to.set(name, value);
    return `/dual-prevention?${to}`;
  };
  return (
    <section className="effect-spread" aria-label="等级分布">
      <p>
        <strong>{weekWords(data.weekOn, data.untilOn, today)}</strong>
        {data.running && <span className="tag tag-state">本周（进行中）</span>}
        {EffectResult.options.map((result) => (
          <Link key={result} to={narrowed('result', result)}>
            {effectResultLabel[result]} {data.spread[result]}
          </Link>
        ))}
        <Link to={narrowed('vetoed', 'true')}>有否决项 {data.vetoed}</Link>
        {data.changed > 0 && <Link to={narrowed('changed', 'true')}>重算有差异 {data.changed}</Link>}
      </p>
      <Provisional version={data.settings} />
    </section>
  );
}
