import type { LedgerEntryView } from '@zhiben/contract/ledger.ts';
import { labelOfAct } from '@zhiben/vocabulary/acts.ts';
import { SubjectKind } from '@zhiben/vocabulary/evidence.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { type Selectable, sql } from 'kysely';
import type { Schema } from '../db/schema.ts';
import './ledger-tables.ts';

export type EntryRow = Selectable<Schema['ledger_entries']> & { readonly sealed: boolean };

export const isSealed = sql<boolean>`tx_order < (select ledger_sealed_until())`;

export function toEntryView(row: EntryRow): LedgerEntryView {
  return {
    id: String(row.id),
    at: row.at.toISOString(),
    actorId: row.actor_id,
    actorName: row.actor_name,
    post: row.post,
    act: row.act,
    label: labelOfAct(row.act),
    subjectKind: SubjectKind.parse(row.subject_kind),
    subjectId: row.subject_id,
    enterpriseId: EnterpriseId.nullable().parse(row.enterprise_id),
    edition: row.edition,
    detail: JSON.parse(row.detail),
    sealed: row.sealed,
  };
}
