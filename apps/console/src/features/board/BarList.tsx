import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
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
    <Link to={href} className="bar">
      <span className="bar-label">{label}</span>
      <span className="bar-numbers">
        {open}
        {overdue > 0 && <strong> 逾期 {overdue}</strong>}
        {writtenOff !== undefined && writtenOff > 0 && <span className="quiet"> 已核销 {writtenOff}</span>}
      </span>
      <span className="bar-line" aria-hidden style={{ width: shareOf(open, longest) }}>
        <span style={{ width: shareOf(overdue, open) }} />
      </span>
    </Link>
  );
}
