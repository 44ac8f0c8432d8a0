import type { EvidenceView } from '@zhiben/contract/evidence.ts';
import { type EvidenceKind, evidenceKindLabel } from '@zhiben/vocabulary/evidence.ts';
import type { HazardId } from '@zhiben/vocabulary/ids.ts';
import { Checkbox } from 'antd';
import { useRef } from 'react';
import { useEvidence } from './EvidenceGroup.tsx';
import { EvidenceItem } from './EvidenceItem.tsx';
import { PickButtons } from './PickButtons.tsx';
import { UploadList } from './UploadList.tsx';
import { useUploads } from './use-uploads.ts';

interface EvidenceFieldProps {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (ids: readonly string[]) => void;
  readonly hazardId: HazardId;
  /** What is brought here counts as this kind. */
  readonly kind: EvidenceKind;
}

/** The evidence that goes with an act: brought now, or chosen from what is there. */
export function EvidenceField({ id, value = [], onChange, hazardId, kind }: EvidenceFieldProps) {
  const evidence = useEvidence(hazardId);
  // Several files may arrive between two renders.
  const chosen = useRef(value);
  chosen.current = value;
  const choose = (next: readonly string[]) => {
    chosen.current = next;
    onChange?.(next);
  };
  const { add, ...sending } = useUploads(hazardId, (kept) => choose([...chosen.current, kept.id]));
  return (
    <fieldset id={id} className="evidence-field" aria-label="证据">
      <PickButtons onPick={(files, taken) => void add(files, kind, taken)} />
      <UploadList {...sending} />
      <div className="evidence">
        {evidence.map((piece) => (
          <Choosable
            key={piece.id}
            piece={piece}
            chosen={value.includes(piece.id)}
            onChoose={(on) => choose(on ? [...value, piece.id] : value.filter((other) => other !== piece.id))}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ChoosableProps {
  readonly piece: EvidenceView;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

function Choosable({ piece, chosen, onChoose }: ChoosableProps) {
  return (
    <div className={chosen ? 'evidence-choice chosen' : 'evidence-choice'}>
      <EvidenceItem evidence={piece} heightPx={60} />
      <Checkbox checked={chosen} onChange={(event) => onChoose(event.target.checked)}>
        {evidenceKindLabel[piece.kind]}
        <span className="sr-only">{piece.name}</span>
      </Checkbox>
    </div>
  );
}
