import { listCheckDoubts } from '@zhiben/contract/authenticity.ts';
import type { CheckId } from '@zhiben/vocabulary/ids.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Doubts } from '../../../ui/doubts/Doubts.tsx';

/** What is doubtful about this check. */
export function CheckDoubts({ checkId }: { readonly checkId: CheckId }) {
  const may = useMay('doubt:read');
  const doubts = useOperation(listCheckDoubts, { params: { checkId } }, { enabled: may });
  return <Doubts doubts={doubts.data ?? []} />;
}
