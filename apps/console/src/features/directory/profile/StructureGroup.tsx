import type { ReactNode } from 'react';
import { Recorded } from '../Recorded.tsx';

interface StructureGroupProps {
  readonly title: string;
  readonly count: number;
  readonly counter: string;
  readonly children: ReactNode;
}

export function StructureGroup({ title, count, counter, children }: StructureGroupProps) {
  return (
    <section className="structure-group">
      <h3>
        {title}{' '}
        {count > 0 && (
          <span className="quiet">
            {count} {counter}
          </span>
        )}
      </h3>
      {count === 0 ? <Recorded>{null}</Recorded> : <ul className="plain-list">{children}</ul>}
    </section>
  );
}
