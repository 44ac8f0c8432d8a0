import { EvidenceId, HazardId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { Versioned } from './shared.ts';

export const tag = '隐患';
export const params = z.object({ hazardId: HazardId });

/** Evidence already uploaded that belongs to this move. */
export const evidenceIds = z.array(EvidenceId).max(50).default([]);

/** What every move carries: the version the person saw, a note, the evidence. */
export const move = Versioned.extend({ note: z.string().trim().max(2000).default(''), evidenceIds });
