import { listHazardDoubts } from '@zhiben/contract/authenticity.ts';
import type { HazardId } from '@zhiben/vocabulary/ids.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Doubts } from '../../../ui/doubts/Doubts.tsx';

/** What is doubtful about the evidence of this hazard, before whoever reviews it. */
export function HazardDoubts({ hazardId }: { readonly hazardId: HazardId }) {
  const may = useMay('doubt:read');
  const doubts = useOperation(listHazardDoubts, { params: { hazardId } }, { enabled: may });
  return <Doubts doubts={doubts.data ?? []} />;
}
