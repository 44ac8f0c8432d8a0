import type { Sector } from '@zhiben/contract/sectors.ts';
import { type EnterpriseKind, enterpriseKindLabel } from '@zhiben/vocabulary/enterprises.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';

interface OnFile {
  readonly id: EnterpriseId;
  readonly name: string;
  readonly kind: EnterpriseKind;
}

/** Who falls into a sector, each with the reason. The office's own decision goes before the kind. */
export function membersOf(
  { kinds, added, removed }: Sector,
  enterprises: readonly OnFile[],
): readonly { readonly enterprise: OnFile; readonly because: string }[] {
  return enterprises.flatMap((enterprise) => {
    const { id, kind } = enterprise;
    if (removed.includes(id)) return [];
    if (added.includes(id)) return { enterprise, because: '经本局决定纳入' };
    return kinds.includes(kind) ? { enterprise, because: `企业类别为${enterpriseKindLabel[kind]}` } : [];
  });
}
