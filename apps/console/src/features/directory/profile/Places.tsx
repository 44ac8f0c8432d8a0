import type { PlaceView } from '@zhiben/contract/directory.ts';
import type { z } from 'zod';
import { Recorded } from '../Recorded.tsx';
import { StructureGroup } from './StructureGroup.tsx';
import type { UnitNames } from './unit-names.ts';

interface PlacesProps {
  readonly places: readonly z.infer<typeof PlaceView>[];
  readonly names: UnitNames;
}

export function Places({ places, names }: PlacesProps) {
  return (
    <StructureGroup title="场所" count={places.length} counter="处">
      {places.map(({ id, name, orgUnitId, areaClass }) => (
        <li key={id}>
          {name}{' '}
          <span className="quiet">
            {orgUnitId !== null && `${names.get(orgUnitId) ?? ''} · `}区域类别：<Recorded>{areaClass}</Recorded>
          </span>
        </li>
      ))}
    </StructureGroup>
  );
}
