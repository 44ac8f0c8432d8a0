import { EnforcementDocument } from '@zhiben/contract/enforcement-documents.ts';
import type { Selectable } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';
import type { EnforcementDocumentsTable } from '../enforcement-tables.ts';

export type DocumentRow = Selectable<EnforcementDocumentsTable>;

export const toDocument = (row: DocumentRow): EnforcementDocument =>
  EnforcementDocument.parse({
    id: row.id,
    kind: row.kind,
    number: row.number,
    enterpriseId: row.enterprise_id,
    visitId: row.visit_id,
    contentHash: row.content_hash,
    fileHash: row.file_hash,
    templateRevision: row.template_revision,
    madeAt: row.made_at.toISOString(),
    madeByName: row.made_by_name,
    service: row.service,
  });

/** The papers of an inspection within reach, in the order they were made. */
export async function documentsOfVisit(tx: Tx, visitId: string): Promise<EnforcementDocument[]> {
  const rows = await tx
    .selectFrom('enforcement_documents')
    .selectAll()
    .where('visit_id', '=', visitId)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map(toDocument);
}

export const findDocument = (tx: Tx, id: string): Promise<DocumentRow | undefined> =>
  tx.selectFrom('enforcement_documents').selectAll().where('id', '=', id).executeTakeFirst();
