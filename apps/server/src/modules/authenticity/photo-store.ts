import { LEAST_SHARED_WORDS } from '@zhiben/evidence/fingerprint.ts';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from '../../platform/db/schema.ts';
import type { Tx } from '../../platform/db/scope.ts';
import '../../platform/files/evidence-tables.ts';
import './authenticity-tables.ts';
import { LOOKED_AT } from './domain/photo-pair.ts';

export type Evidence = Selectable<Schema['evidence']>;
export type PhotoFingerprint = Selectable<Schema['photo_fingerprints']>;

/** What photos are recognised by, and which have been looked at; bound to one act of the system. */
export function photoStore(tx: Tx) {
  return {
    /** Until this act ends, no other looks at a photo, on this server or another. */
    async takeTurn(): Promise<void> {
      await sql`select pg_advisory_xact_lock(hashtext('zhiben.authenticity'))`.execute(tx);
    },

    async hasLooked(evidenceId: string): Promise<boolean> {
      const row = await tx
        .selectFrom('examined')
        .select('subject')
        .where('kind', '=', 'evidence')
        .where('subject', '=', evidenceId)
        .executeTakeFirst();
      return row !== undefined;
    },

    /** Photos of an enterprise's hazards and checks that nobody has looked at yet, newest first: somebody may be waiting for those. */
    async waiting(limit: number, passedOver: readonly string[]): Promise<readonly Evidence[]> {
      return tx
        .selectFrom('evidence')
        .innerJoin('files', 'files.hash', 'evidence.file_hash')
        .selectAll('evidence')
        .where('evidence.kind', 'in', LOOKED_AT)
        .where('evidence.enterprise_id', 'is not', null)
        .where('files.media_type', 'like', 'image/%')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('examined')
                .select('subject')
                .where('examined.kind', '=', 'evidence')
                .where('examined.subject', '=', sql<string>`evidence.id::text`),
            ),
          ),
        )
        .$if(passedOver.length > 0, (some) => some.where('evidence.id', 'not in', passedOver))
        .orderBy('evidence.id', 'desc')
        .limit(limit)
        .execute();
    },

    async fingerprint(fileHash: string): Promise<PhotoFingerprint | undefined> {
      return tx.selectFrom('photo_fingerprints').selectAll().where('file_hash', '=', fileHash).executeTakeFirst();
    },

    /** Files worth a closer look, those that share most first. */
    async sharing(words: readonly number[], atMost: number): Promise<readonly string[]> {
      const { rows } = await sql<{ file_hash: string }>`
        select file_hash from photos_sharing_words(${[...words]}::integer[], ${LEAST_SHARED_WORDS}, ${atMost})`.execute(
        tx,
      );
      return rows.map(({ file_hash }) => file_hash);
    },

    async keep(row: Insertable<Schema['photo_fingerprints']>): Promise<void> {
      await tx
        .insertInto('photo_fingerprints')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    /** Everything these files are evidence of and that has been looked at. */
    async evidenceOf(fileHashes: readonly string[]): Promise<readonly Evidence[]> {
      if (fileHashes.length === 0) return [];
      return tx
        .selectFrom('evidence')
        .innerJoin('examined', (join) =>
          join.on('examined.kind', '=', 'evidence').on('examined.subject', '=', sql<string>`evidence.id::text`),
        )
        .selectAll('evidence')
        .where('file_hash', 'in', fileHashes)
        .orderBy('added_at')
        .orderBy('id')
        .execute();
    },

    async looked(kind: 'evidence' | 'submission', subject: string, madeAt: Date, now: Date): Promise<void> {
      await tx
        .insertInto('examined')
        .values({ kind, subject, made_at: madeAt, examined_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
