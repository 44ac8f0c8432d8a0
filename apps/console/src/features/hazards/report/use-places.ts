import { getStructure } from '@zhiben/contract/directory-structure.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';

/** The places an enterprise has registered. */
export function usePlaces(enterpriseId: EnterpriseId | null) {
  const may = useMay('person:read');
  const structure = useOperation(
    getStructure,
    { params: { enterpriseId: (enterpriseId ?? '') as EnterpriseId } },
    { enabled: may && enterpriseId !== null },
  );
  return structure.data?.places ?? [];
}
