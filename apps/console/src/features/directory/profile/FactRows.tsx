import { Recorded } from '../Recorded.tsx';
import type { ProfileFact } from './profile-facts.ts';

/** Facts of a file, each under its name; what nobody has recorded says so. */
export const FactRows = ({ facts }: { readonly facts: readonly ProfileFact[] }) =>
  facts.map(({ name, value }) => (
    <div key={name}>
      <dt>{name}</dt>
      <dd>
        <Recorded>{value}</Recorded>
      </dd>
    </div>
  ));
