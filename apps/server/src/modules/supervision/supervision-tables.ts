import type { PublishedRow } from '@zhiben/contract/supervision-loop.ts';
import type { SupervisionSettings } from '@zhiben/contract/supervision-proposals.ts';
import type {
  AddresseeKind,
  HandoverTo,
  LetterKind,
  LetterState,
  MatterKind,
  ProposalRule,
  PublicationKind,
  PublicationState,
} from '@zhiben/vocabulary/supervision.ts';
import type { Generated, JSONColumnType } from 'kysely';

type Later<Value> = Generated<Value | null>;

export interface LettersTable {
  id: string;
  version: Generated<number>;
  kind: LetterKind;
  state: Generated<LetterState>;
  addressee_kind: AddresseeKind;
  addressee: string;
  enterprise_id: string | null;
  subject: string;
  measures: string;
  answer_days: number | null;
  due_on: Later<string>;
  meets_at: string;
  meets_place: string;
  rule: ProposalRule | null;
  why: string;
  insiders: string[];
  drafted_at: Date;
  drafted_by: string;
  drafted_by_name: string;
  number: Later<string>;
  document_id: Later<string>;
  issued_at: Later<Date>;
  issued_by: Later<string>;
  issued_by_name: Later<string>;
  released_at: Later<Date>;
  received_at: Later<Date>;
  received_by_name: Later<string>;
  accepted_at: Later<Date>;
  closed_at: Later<Date>;
  closing: Later<string>;
  withdrawn_at: Later<Date>;
  withdrawn_reason: Later<string>;
  correction: Later<string>;
}

export interface LetterMattersTable {
  letter_id: string;
  kind: MatterKind;
  subject_id: string;
  enterprise_id: string;
  title: string;
  words: string;
  place: number;
}

export interface LetterAnswersTable {
  letter_id: string;
  revision: number;
  words: string;
  evidence_ids: string[];
  answered_at: Date;
  answered_by_name: string;
  accepted: Later<boolean>;
  judged_words: Later<string>;
  judged_at: Later<Date>;
  judged_by_name: Later<string>;
}

interface HandoversTable {
  hazard_id: string;
  to_whom: HandoverTo;
  receiver: string;
  handed_at: Date;
  handed_by_name: string;
  acknowledged_on: Later<string>;
  acknowledged_by: Later<string>;
}

export interface PublicationsTable {
  id: string;
  kind: PublicationKind;
  month: string;
  state: Generated<PublicationState>;
  rows: JSONColumnType<readonly PublishedRow[]>;
  hazard_ids: string[];
  drafted_at: Date;
  drafted_by: string;
  drafted_by_name: string;
  issued_at: Later<Date>;
  issued_by: Later<string>;
  issued_by_name: Later<string>;
  withdrawn_at: Later<Date>;
  withdrawn_reason: Later<string>;
}

interface MeetingsTable {
  id: string;
  version: Generated<number>;
  title: string;
  held_on: string;
  place: string;
  agenda: string[];
  attendees: Generated<string[]>;
  minutes: Later<string>;
  planned_at: Date;
  recorded_at: Later<Date>;
}

interface DecisionsTable {
  id: string;
  meeting_id: string;
  words: string;
  owner_name: string;
  due_on: string;
  done_at: Later<Date>;
  done_words: Later<string>;
  done_by_name: Later<string>;
}

interface SettingsTable {
  revision: number;
  settings: JSONColumnType<SupervisionSettings>;
  reason: string;
  made_at: Date;
  made_by_name: string;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    supervision_letters: LettersTable;
    letter_matters: LetterMattersTable;
    letter_answers: LetterAnswersTable;
    supervision_settings: SettingsTable;
    hazard_handovers: HandoversTable;
    publications: PublicationsTable;
    meetings: MeetingsTable;
    meeting_decisions: DecisionsTable;
  }
}
