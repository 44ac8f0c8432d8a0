import {
  CaseMeasure,
  CaseRequestKind,
  HoldingKind,
  HoldingOutcome,
  SuspensionKind,
} from '@zhiben/vocabulary/case-measures.ts';
import { CasePartyId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { Day, Instant, text, Versioned } from './shared.ts';

export const Goods = z.object({ name: text(80), quantity: text(40), place: text(80) });
export type Goods = z.infer<typeof Goods>;
export const Instalment = z.object({ on: Day, yuan: z.number().positive().max(1_000_000_000) });

/** What is asked of the head, with what it is asked on. */
export const CaseRequestView = z.object({
  kind: CaseRequestKind,
  words: z.string(),
  until: Day.nullable(),
  goods: z.array(Goods),
  party: z.string().nullable(),
  instalments: z.array(Instalment),
  askedAt: Instant,
  askedByName: z.string(),
  /** Null while nobody has answered. */
  answer: z.object({ at: Instant, byName: z.string(), agreed: z.boolean(), words: z.string() }).nullable(),
});
export type CaseRequestView = z.infer<typeof CaseRequestView>;

export const HoldingView = z.object({
  kind: HoldingKind,
  goods: z.array(Goods),
  beganOn: Day,
  endsOn: Day,
  extended: z.boolean(),
  ended: z.object({ on: Day, outcome: HoldingOutcome, words: z.string() }).nullable(),
});
export type HoldingView = z.infer<typeof HoldingView>;

export const SuspensionView = z.object({
  kind: SuspensionKind,
  fromOn: Day,
  untilOn: Day.nullable(),
  reason: z.string(),
});

/** Beside the steps of a case: what stands, and what this person may do about it. */
export const CaseMeasures = z.object({
  suspensions: z.array(SuspensionView),
  requests: z.array(CaseRequestView),
  holdings: z.array(HoldingView),
  /** By when the decision is due; null while it stands still, and before the opening. */
  decideBy: Day.nullable(),
  measures: z.array(CaseMeasure),
});

export const SuspendBody = Versioned.extend({ kind: SuspensionKind, fromOn: Day, words: text(500) });
export const ResumeBody = Versioned.extend({ untilOn: Day });
export const RequestBody = Versioned.extend({
  kind: CaseRequestKind,
  words: text(1000),
  /** The new last day, of an extension. */
  until: Day.nullable().default(null),
  /** What is to be held. */
  goods: z.array(Goods).max(50).default([]),
  /** Who is to pay later or in parts. */
  partyId: CasePartyId.nullable().default(null),
  instalments: z.array(Instalment).max(24).default([]),
});
export const AnswerBody = Versioned.extend({ agreed: z.boolean(), words: text(500) });
export const EndHoldingBody = Versioned.extend({ kind: HoldingKind, outcome: HoldingOutcome, words: text(500) });
