import { getStructure } from '@zhiben/contract/directory.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { OrgUnits } from './OrgUnits.tsx';
import { People } from './People.tsx';
import { Places } from './Places.tsx';
import { unitNames } from './unit-names.ts';

/** How the enterprise is organised, where it works and who works there. */
export function Structure({ enterpriseId }: { readonly enterpriseId: EnterpriseId }) {
  const structure = useOperation(getStructure, { params: { enterpriseId } });
  return (
    <section className="panel" aria-labelledby="enterprise-structure">
      <h2 id="enterprise-structure">组织、场所、人员</h2>
      <Loaded query={structure}>
        {({ orgUnits, places, people }) => {
          const names = unitNames(orgUnits);
          return (
            <>
              <OrgUnits orgUnits={orgUnits} />
              <Places places={places} names={names} />
              <People people={people} names={names} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
