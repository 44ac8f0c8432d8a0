import type { FilingKind } from '@zhiben/vocabulary/campaign.ts';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from '../../../platform/db/schema.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import '../campaign-tables.ts';

/** A revision of a paper with its answer; `received` is null while nobody has answered. */
export type Filing = Selectable<Schema['campaign_filings']> & {
  readonly received: boolean | null;
  readonly words: string | null;
  readonly answered_at: Date | null;
  readonly answered_by_name: string | null;
};

/** Which paper of which enterprise. */
export interface PaperOf {
  readonly enterpriseId: string;
  readonly kind: FilingKind;
  readonly year: number;
}

/** What duties and files of a paper are about. */
export const subjectOf = ({ enterpriseId, kind, year }: PaperOf): string => `${enterpriseId} ${kind}-${year}`;

/** The tables of papers and answers, bound to one act. */
export function filingStore(tx: Tx) {
  return {
    /** Every revision, newest first. */
    async of(enterpriseId?: string): Promise<readonly Filing[]> {
      return tx
        .selectFrom('campaign_filings as paper')
        .leftJoin('campaign_answers as answer', 'answer.filing_id', 'paper.id')
        .selectAll('paper')
        .select(['answer.received', 'answer.words', 'answer.answered_at', 'answer.answered_by_name'])
        .$if(enterpriseId !== undefined, (rows) => rows.where('paper.enterprise_id', '=', enterpriseId ?? ''))
        .orderBy('paper.revision', 'desc')
        .execute();
    },

    async ofPaper({ enterpriseId, kind, year }: PaperOf): Promise<readonly Filing[]> {
      return (await this.of(enterpriseId)).filter((one) => one.kind === kind && one.year === year);
    },

    /** Lets one person at a time file or answer a paper. */
    async lock(paper: PaperOf): Promise<void> {
      await sql`select pg_advisory_xact_lock(hashtext('zhiben.campaign'), hashtext(${subjectOf(paper)}))`.execute(tx);
    },

    async nextReceipt(year: number): Promise<string> {
      const { rows } = await sql<{ number: string }>`select nextval('campaign_receipts') as number`.execute(tx);
      return `ZB-${year}-${String(rows[0]?.number ?? '').padStart(6, '0')}`;
    },

    async add(row: Insertable<Schema['campaign_filings']>): Promise<void> {
      await tx.insertInto('campaign_filings').values(row).execute();
    },

    async answer(row: Insertable<Schema['campaign_answers']>): Promise<void> {
      await tx.insertInto('campaign_answers').values(row).execute();
    },
  };
}
