import { type Selectable, sql } from 'kysely';
import type { Schema } from '../../platform/db/schema.ts';
import type { Tx } from '../../platform/db/scope.ts';
import './authenticity-tables.ts';

export type AnswerSketch = Selectable<Schema['answer_sketches']>;

/** Of twelve parts of a sketch, texts alike by nine tenths share about eleven. */
const LEAST_SHARED = 7;
const CLOSER_LOOKS = 20;

/** What submissions are compared by, bound to one act of the system. */
export function submissionStore(tx: Tx) {
  return {
    /** Which of these have been looked at already. */
    async known(subjects: readonly string[]): Promise<ReadonlySet<string>> {
      if (subjects.length === 0) return new Set();
      const rows = await tx
        .selectFrom('examined')
        .select('subject')
        .where('kind', '=', 'submission')
        .where('subject', 'in', subjects)
        .execute();
      return new Set(rows.map(({ subject }) => subject));
    },

    /** When the latest submission that was looked at had been made; undefined before the first. */
    async lastMade(): Promise<Date | undefined> {
      const row = await tx
        .selectFrom('examined')
        .where('kind', '=', 'submission')
        .select(({ fn }) => fn.max('made_at').as('at'))
        .executeTakeFirst();
      return row?.at ?? undefined;
    },

    async sharing(sketch: readonly number[]): Promise<readonly AnswerSketch[]> {
      const { rows } = await sql<AnswerSketch>`
        select * from answers_sharing_sketch(${[...sketch]}::integer[], ${LEAST_SHARED}, ${CLOSER_LOOKS})`.execute(tx);
      return rows;
    },

    async keep(rows: readonly AnswerSketch[]): Promise<void> {
      if (rows.length === 0) return;
      await tx
        .insertInto('answer_sketches')
        .values([...rows])
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
