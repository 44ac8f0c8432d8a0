import { type EvidenceKind, EvidenceKind as EvidenceKinds, evidenceKindLabel } from '@zhiben/vocabulary/evidence.ts';
import type { HazardId } from '@zhiben/vocabulary/ids.ts';
import { Select } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../session/session.ts';
import { EvidenceGroup, useEvidence } from './EvidenceGroup.tsx';
import { PickButtons } from './PickButtons.tsx';
import { UploadList } from './UploadList.tsx';
import { useUploads } from './use-uploads.ts';

/** All the evidence by kind, and more of it. Nothing is ever replaced or taken away. */
export function EvidenceStrip({ hazardId }: { readonly hazardId: HazardId }) {
  const evidence = useEvidence(hazardId);
  const mayAdd = useMay('evidence:add');
  const kinds = EvidenceKinds.options.filter((kind) => evidence.some((piece) => piece.kind === kind));
  return (
    <section className="panel" aria-labelledby="evidence">
      <h2 id="evidence">
        证据 <span className="quiet">{evidence.length > 0 ? `${evidence.length} 份` : ''}</span>
      </h2>
      {evidence.length === 0 && <p className="quiet">还没有证据</p>}
      {kinds.map((kind) => (
        <div key={kind} className="evidence-kind">
          <h3>{evidenceKindLabel[kind]}</h3>
          <EvidenceGroup evidence={evidence.filter((piece) => piece.kind === kind)} heightPx={96} />
        </div>
      ))}
      {mayAdd && <AddEvidence hazardId={hazardId} />}
    </section>
  );
}

const BROUGHT: readonly EvidenceKind[] = EvidenceKinds.options.filter((kind) => kind !== 'register');

function AddEvidence({ hazardId }: { readonly hazardId: HazardId }) {
  const [kind, setKind] = useState<EvidenceKind>('hazard-photo');
  const { add, ...sending } = useUploads(hazardId);
  return (
    <div className="evidence-add no-print">
      <Select
        aria-label="证据类型"
        value={kind}
        onChange={setKind}
        options={BROUGHT.map((value) => ({ value, label: evidenceKindLabel[value] }))}
        style={{ width: 150 }}
      />
      <PickButtons onPick={(files, taken) => void add(files, kind, taken)} />
      <UploadList {...sending} />
    </div>
  );
}
