import { useQueryClient } from '@tanstack/react-query';
import type { EvidenceView } from '@zhiben/contract/evidence.ts';
import type { EvidenceKind } from '@zhiben/vocabulary/evidence.ts';
import type { HazardId } from '@zhiben/vocabulary/ids.ts';
import { useRef, useState } from 'react';
import { asProblem } from '../../../api/api-problem.ts';
import { newKey } from '../../../api/new-key.ts';
import { refreshSubject } from '../../../api/refresh.ts';
import { type EvidenceToSend, sendEvidence } from './send-evidence.ts';
import { tooLarge } from './too-large.ts';

export interface Upload extends EvidenceToSend {
  readonly share: number;
  readonly problem: string | null;
}

/** Files on their way to a hazard, one after another; each can be taken off at any time. What failed waits to be tried again. */
export function useUploads(hazardId: HazardId, onKept?: (evidence: EvidenceView) => void) {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = (key: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const going = useRef(new Map<string, AbortController>());
  const remove = (key: string) => {
    going.current.get(key)?.abort();
    going.current.delete(key);
    setUploads((all) => all.filter((one) => one.key !== key));
  };

  const send = async (piece: EvidenceToSend) => {
    const signal = going.current.get(piece.key)?.signal;
    if (signal === undefined) return;
    change(piece.key, { problem: tooLarge(piece.file), share: 0 });
    if (tooLarge(piece.file) !== null) return;
    try {
      const onProgress = (share: number) => change(piece.key, { share });
      const kept = await sendEvidence(hazardId, piece, { onProgress, signal });
      remove(piece.key);
      refreshSubject(queries, 'evidence', hazardId);
      onKept?.(kept);
    } catch (error) {
      change(piece.key, { problem: asProblem(error).message });
    }
  };
  const add = async (files: readonly File[], kind: EvidenceKind, taken: boolean) => {
    const pieces = files.map((file) => ({
      file,
      kind: kindOf(file, kind),
      key: newKey(),
      takenAt: taken ? new Date(file.lastModified).toISOString() : null,
    }));
    for (const { key } of pieces) going.current.set(key, new AbortController());
    setUploads((all) => [...all, ...pieces.map((piece) => ({ ...piece, share: 0, problem: null }))]);
    for (const piece of pieces) await send(piece);
  };
  return { uploads, add, retry: send, remove };
}

/** A paper is no photo, whatever was asked for. */
const kindOf = ({ type }: File, asked: EvidenceKind): EvidenceKind =>
  asked.endsWith('-photo') && !type.startsWith('image/') ? 'document' : asked;
