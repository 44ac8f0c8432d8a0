import { Button } from 'antd';
import { useState } from 'react';
import { Explained } from '../../ui/Explained.tsx';
import { narrowed } from './narrowed.ts';
import { shareOf } from './share-of.ts';

export interface Bar {
  readonly id: string;
  readonly label: string;
  readonly open: number;
  readonly overdue?: number;
  readonly writtenOff?: number;
  readonly href: string;
}

interface BarListProps {
  readonly id: string;
  readonly title: string;
  readonly bars: readonly Bar[];
}

const FIRST_SHOWN = 8;

/** One breakdown of the open stock, longest first; the dark part of a bar is overdue. */
export function BarList({ id, title, bars }: BarListProps) {
  const [all, setAll] = useState(false);
  const longest = Math.max(1, ...bars.map(({ open }) => open));
  const shown = all ? bars : bars.slice(0, FIRST_SHOWN);
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {bars.length === 0 && <p className="quiet">没有重大隐患</p>}
      <ul className="bars">
        {shown.map((bar) => (
          <li key={bar.id}>
            <OneBar bar={bar} longest={longest} />
          </li>
        ))}
      </ul>
      {bars.length > shown.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          显示其余 {bars.length - shown.length} 项
        </Button>
      )}
    </section>
  );
}

function OneBar({ bar, longest }: { readonly bar: Bar; readonly longest: number }) {
  const { label, open, overdue = 0, writtenOff, href } = bar;
  return (
    <div className="bar">
      <Explained href={narrowed(href, { open: 'true' })} explain={`未清零的重大隐患 ${open} 条`} className="bar-open">
        <span className="bar-label">{label}</span>
        <span>{open}</span>
      </Explained>
      {overdue > 0 && (
        <Explained
          href={narrowed(href, { open: 'true', overdue: 'true' })}
          explain={`其中已过期限的 ${overdue} 条`}
          className="bar-overdue"
        >
          逾期 {overdue}
        </Explained>
      )}
      {writtenOff !== undefined && writtenOff > 0 && (
        <Explained
          href={narrowed(href, { state: 'written-off' })}
          explain={`已核销的重大隐患 ${writtenOff} 条`}
          className="bar-off"
        >
          已核销 {writtenOff}
        </Explained>
      )}
      <span className="bar-line" aria-hidden style={{ width: shareOf(open, longest) }}>
        <span style={{ width: shareOf(overdue, open) }} />
      </span>
    </div>
  );
}
