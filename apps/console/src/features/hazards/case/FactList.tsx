import type { ReactNode } from 'react';

export interface Fact {
  readonly name: string;
  /** Left out when null. */
  readonly value: ReactNode;
}

/** What is known, each fact under its name. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(({ value }) => value !== null && value !== '')
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
