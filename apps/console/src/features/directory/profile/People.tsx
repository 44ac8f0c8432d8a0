import type { PersonView } from '@zhiben/contract/directory.ts';
import type { z } from 'zod';
import { Recorded } from '../Recorded.tsx';
import { StructureGroup } from './StructureGroup.tsx';
import type { UnitNames } from './unit-names.ts';

interface PeopleProps {
  readonly people: readonly z.infer<typeof PersonView>[];
  readonly names: UnitNames;
}

export function People({ people, names }: PeopleProps) {
  return (
    <StructureGroup title="人员" count={people.length} counter="人">
      {people.map(({ id, name, post, phone, orgUnitId, hasAccount }) => (
        <li key={id}>
          {name}{' '}
          <span className="quiet">
            {post}
            {orgUnitId !== null && ` · ${names.get(orgUnitId) ?? ''}`} · 电话：
            <Recorded>{phone}</Recorded>
            {hasAccount && ' · 已开通账号'}
          </span>
        </li>
      ))}
    </StructureGroup>
  );
}
