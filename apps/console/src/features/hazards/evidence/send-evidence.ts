import { addHazardEvidence, type EvidenceView } from '@zhiben/contract/evidence.ts';
import type { EvidenceKind } from '@zhiben/vocabulary/evidence.ts';
import type { HazardId } from '@zhiben/vocabulary/ids.ts';
import { type UploadOptions, upload } from '../../../api/client.ts';

export interface EvidenceToSend {
  readonly file: File;
  readonly kind: EvidenceKind;
  /** Only the camera tells when a picture was taken; the date of a file does not. */
  readonly takenAt: string | null;
  /** Names this attempt: sending it again never keeps it twice. */
  readonly key: string;
}

/** Sends one file as evidence of a hazard. */
export function sendEvidence(
  hazardId: HazardId,
  { file, kind, takenAt, key }: EvidenceToSend,
  options: Pick<UploadOptions, 'onProgress' | 'signal'> = {},
): Promise<EvidenceView> {
  const form = new FormData();
  form.set('kind', kind);
  if (takenAt !== null) form.set('takenAt', takenAt);
  form.set('sentAt', new Date().toISOString());
  form.set('file', file, file.name);
  return upload(addHazardEvidence, { hazardId }, form, { idempotencyKey: key, ...options });
}
