import type { Insertable, Selectable } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Tx } from '../db/scope.ts';
import type { EvidenceTable } from './evidence-tables.ts';

/** A piece of evidence with what is known of its bytes. */
export type EvidenceRow = Selectable<EvidenceTable> & Pick<Schema['files'], 'size_bytes' | 'media_type'>;

/** How many of these pieces of evidence belong to the subject. */
export async function evidenceOf(tx: Tx, subjectId: string, evidenceIds: readonly string[]): Promise<number> {
  if (evidenceIds.length === 0) return 0;
  const rows = await tx
    .selectFrom('evidence')
    .select('id')
    .where('subject_id', '=', subjectId)
    .where('id', 'in', evidenceIds)
    .execute();
  const here = new Set(rows.map((row) => row.id));
  return evidenceIds.filter((id) => here.has(id)).length;
}

/** The tables of files and evidence and nothing else, bound to one act. */
export function evidenceStore(tx: Tx) {
  const evidence = () =>
    tx
      .selectFrom('evidence')
      .innerJoin('files', 'files.hash', 'evidence.file_hash')
      .selectAll('evidence')
      .select(['files.size_bytes', 'files.media_type']);

  return {
    /** The same bytes are known once, however often they are brought. */
    async knowFile(file: Insertable<Schema['files']>): Promise<void> {
      await tx
        .insertInto('files')
        .values(file)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async add(row: Insertable<EvidenceTable>): Promise<void> {
      await tx.insertInto('evidence').values(row).execute();
    },

    find(id: string): Promise<EvidenceRow | undefined> {
      return evidence().where('evidence.id', '=', id).executeTakeFirst();
    },

    of(subjectId: string): Promise<EvidenceRow[]> {
      return evidence().where('subject_id', '=', subjectId).orderBy('added_at').orderBy('id').execute();
    },
  };
}
