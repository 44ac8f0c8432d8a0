import { type EvidenceView, listHazardEvidence } from '@zhiben/contract/evidence.ts';
import type { HazardId } from '@zhiben/vocabulary/ids.ts';
import { Image } from 'antd';
import { useOperation } from '../../../api/use-operation.ts';
import { EvidenceItem } from './EvidenceItem.tsx';

/** Everything that has been brought as evidence of a hazard. */
export function useEvidence(hazardId: HazardId): readonly EvidenceView[] {
  return useOperation(listHazardEvidence, { params: { hazardId } }).data ?? [];
}

interface EvidenceGroupProps {
  readonly evidence: readonly EvidenceView[];
  readonly heightPx?: number;
}

export function EvidenceGroup({ evidence, heightPx = 72 }: EvidenceGroupProps) {
  if (evidence.length === 0) return null;
  return (
    <Image.PreviewGroup>
      <div className="evidence">
        {evidence.map((piece) => (
          <EvidenceItem key={piece.id} evidence={piece} heightPx={heightPx} />
        ))}
      </div>
    </Image.PreviewGroup>
  );
}
