import { RectificationPlan } from '@zhiben/contract/hazard-view.ts';
import type { LedgerEntryView } from '@zhiben/contract/ledger.ts';
import { DutyKind } from '@zhiben/vocabulary/duties.ts';
import { EvidenceKind } from '@zhiben/vocabulary/evidence.ts';
import {
  Dismissal,
  FalseRectification,
  HazardChannel,
  HazardLevel,
  HazardState,
  ListingLevel,
  RegisteredStatus,
} from '@zhiben/vocabulary/hazards.ts';
import { z } from 'zod';

/** A part that an old entry wrote otherwise is left out rather than shown wrong. */
const part = <Type extends z.ZodType>(type: Type) => type.optional().catch(undefined);
const words = part(z.string());

/** What the acts on a hazard put into the ledger. */
const EntryDetail = z.object({
  from: part(HazardState),
  to: part(HazardState),
  level: part(HazardLevel),
  editionId: words,
  criterionId: words,
  because: part(z.union([Dismissal, FalseRectification])),
  duplicateOf: words,
  listingLevel: part(ListingLevel),
  plan: part(RectificationPlan),
  done: words,
  opinion: words,
  statement: words,
  reviewedOn: words,
  findings: words,
  reviewers: words,
  scope: words,
  reason: words,
  rectifyBy: words,
  text: words,
  note: words,
  channel: part(HazardChannel),
  foundOn: words,
  evidence: part(z.union([z.string(), z.array(z.string())])),
  kind: part(EvidenceKind),
  name: words,
  registered: part(z.object({ level: part(HazardLevel.nullable()), status: part(RegisteredStatus.nullable()) })),
  duty: part(DutyKind),
  notice: part(z.number()),
  dueAt: part(z.iso.datetime()),
});
export type EntryDetail = z.infer<typeof EntryDetail>;

export const detailOf = ({ detail }: LedgerEntryView): EntryDetail => EntryDetail.parse(detail);

export const evidenceIdsOf = ({ evidence }: EntryDetail): readonly string[] =>
  evidence === undefined ? [] : [evidence].flat();
