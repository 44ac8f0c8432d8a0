import { Cadence, CheckState, CheckVerdict, ExcusedBecause } from '@zhiben/vocabulary/checks.ts';
import { CheckId, EnterpriseId, EvidenceId, HazardId, OrgUnitId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { Day, Instant, text } from './shared.ts';

/** One line of a check's sheet. */
export const CheckItem = z.object({ key: text(40), text: text(200) });
export type CheckItem = z.infer<typeof CheckItem>;

/** Which items a place is checked by: the template and the version a person has before them. */
export const SheetVersion = z.object({
  placeId: PlaceId,
  /** The place the template was made for; null for the enterprise's general one. */
  templateOf: PlaceId.nullable(),
  /** 0 is the standard sheet the product ships. */
  version: z.number().int().min(0),
});
export const CheckSheet = SheetVersion.extend({
  placeName: z.string(),
  placeClosed: z.boolean(),
  items: z.array(CheckItem),
});
export type CheckSheet = z.infer<typeof CheckSheet>;

export const CheckAnswer = z.object({
  placeId: PlaceId,
  itemKey: text(40),
  verdict: CheckVerdict,
  words: z.string().trim().max(500, '不能超过500个字').default(''),
  photoIds: z.array(EvidenceId).max(9, '每项最多9张照片').default([]),
});
export type CheckAnswer = z.infer<typeof CheckAnswer>;

const PersonInCheck = z.object({ personId: z.string(), name: z.string(), post: z.string() });

export const CheckView = z.object({
  id: CheckId,
  cadence: Cadence,
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  orgUnitId: OrgUnitId,
  orgUnitName: z.string(),
  fromOn: Day,
  untilOn: Day,
  dueAt: Instant,
  state: CheckState,
  excuse: z.object({ because: ExcusedBecause, words: z.string() }).nullable(),
  /** Who answers for it; null when nobody leads the unit or any above it. */
  holder: PersonInCheck.nullable(),
  standsInFor: z.string().nullable(),
  doneBy: PersonInCheck.nullable(),
  doneAt: Instant.nullable(),
  /** False when somebody else than the holder made it. */
  ledByHolder: z.boolean().nullable(),
  revision: z.number().int(),
  abnormal: z.number().int(),
  conflicts: z.number().int(),
});
export type CheckView = z.infer<typeof CheckView>;

const StandingAnswer = CheckAnswer.extend({ item: z.string() });
export const CheckConflict = z.object({
  standing: StandingAnswer,
  offered: StandingAnswer,
  standingBy: z.string(),
  offeredBy: z.string(),
  offeredAt: Instant,
});
export type CheckConflict = z.infer<typeof CheckConflict>;

export const CheckDetail = CheckView.extend({
  sheets: z.array(CheckSheet),
  answers: z.array(StandingAnswer),
  openConflicts: z.array(CheckConflict),
  hazards: z.array(z.object({ placeId: PlaceId, itemKey: z.string(), id: HazardId, number: z.string() })),
  submissions: z.array(
    z.object({
      revision: z.number().int(),
      by: PersonInCheck,
      /** The server's time, which decides. */
      at: Instant,
      finishedAtOnDevice: Instant.nullable(),
      /** How far the device's clock was ahead of the server's; negative when behind. */
      clockOffsetSeconds: z.number().int().nullable(),
      notices: z.array(z.string()),
      signatureId: EvidenceId.nullable(),
    }),
  ),
});
export type CheckDetail = z.infer<typeof CheckDetail>;
