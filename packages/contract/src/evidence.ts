import { EvidenceKind } from '@zhiben/vocabulary/evidence.ts';
import { EvidenceId, HazardId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Instant } from './shared.ts';

export const EvidenceView = z.object({
  id: EvidenceId,
  kind: EvidenceKind,
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  /** SHA-256 of the content, in hex: what the file is stored under. */
  hash: z.string(),
  addedBy: z.string(),
  addedAt: Instant,
  takenAt: Instant.nullable(),
  picture: z.boolean(),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

/** Larger files are refused; whoever picks one is told before it is sent. */
export const MAXIMUM_FILE_BYTES = 20 * 1024 * 1024;

const tag = '证据';

/** Multipart: `kind`, optional `takenAt`, and one `file`. */
export const addHazardEvidence = operation({
  id: 'addHazardEvidence',
  method: 'POST',
  path: '/hazards/:hazardId/evidence',
  tag,
  permission: 'evidence:add',
  summary: '上传证据',
  creates: true,
  sends: 'multipart',
  params: z.object({ hazardId: HazardId }),
  result: EvidenceView,
});
export const listHazardEvidence = operation({
  id: 'listHazardEvidence',
  method: 'GET',
  path: '/hazards/:hazardId/evidence',
  tag,
  permission: 'evidence:read',
  summary: '隐患的证据',
  params: z.object({ hazardId: HazardId }),
  result: z.array(EvidenceView),
});
export const getEvidenceContent = operation({
  id: 'getEvidenceContent',
  method: 'GET',
  path: '/evidence/:evidenceId/content',
  tag,
  permission: 'evidence:read',
  summary: '证据原件',
  params: z.object({ evidenceId: EvidenceId }),
  returns: 'file',
});
export const getEvidencePreview = operation({
  id: 'getEvidencePreview',
  method: 'GET',
  path: '/evidence/:evidenceId/preview',
  tag,
  permission: 'evidence:read',
  summary: '证据缩略图',
  params: z.object({ evidenceId: EvidenceId }),
  returns: 'file',
});

export const evidenceOperations = { addHazardEvidence, listHazardEvidence, getEvidenceContent, getEvidencePreview };
