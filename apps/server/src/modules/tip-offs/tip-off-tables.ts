import type { AccidentClass, DeclineReason, RewardKind, TipOffState } from '@zhiben/vocabulary/tip-offs.ts';
import type { Generated } from 'kysely';

export interface TipOffsTable {
  id: string;
  number: string;
  version: Generated<number>;
  received_at: Date;
  submission_hash: string;
  content_mac: string;
  code_hash: string;
  puzzle: string;
  description: string;
  location: string | null;
  enterprise_id: string | null;
  place_id: string | null;
  has_identity: boolean;
  state: TipOffState;
  due_at: Date | null;
  reporter_spoke_at: Generated<Date | null>;
  hazard_id: Generated<string | null>;
  joined_to: Generated<string | null>;
  referred_to: Generated<string | null>;
  declined_because: Generated<DeclineReason | null>;
  verified: Generated<boolean | null>;
  answer: Generated<string | null>;
  decided_at: Generated<Date | null>;
}

interface TipOffMessagesTable {
  id: string;
  tip_off_id: string;
  from_reporter: boolean;
  text: string;
  at: Date;
  by_person: string | null;
  by_name: string | null;
  sent_hash: string | null;
}

interface TipOffPhotosTable {
  photo_hash: string;
  tip_off_id: string;
  evidence_id: string;
  file_hash: string;
}

/** Written when a tip-off arrives; the application cannot read it. */
interface TipOffIdentitiesTable {
  tip_off_id: string;
  sealed: Buffer;
}

export interface TipOffRewardsTable {
  tip_off_id: string;
  kind: RewardKind;
  fine_yuan: number | null;
  accident_class: AccidentClass | null;
  concealed_deaths: number | null;
  amount_yuan: number;
  edition: string;
  proposed_by: string;
  proposed_by_name: string;
  proposed_at: Date;
  note: string;
  decided_by: string | null;
  decided_by_name: string | null;
  decided_at: Date | null;
  approved: boolean | null;
  decision_note: string | null;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    tip_offs: TipOffsTable;
    tip_off_messages: TipOffMessagesTable;
    tip_off_photos: TipOffPhotosTable;
    tip_off_identities: TipOffIdentitiesTable;
    tip_off_rewards: TipOffRewardsTable;
  }
}
