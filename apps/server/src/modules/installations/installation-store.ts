import type { StewardRole } from '@zhiben/vocabulary/installations.ts';
import { type Insertable, type Selectable, sql } from 'kysely';
import pg from 'pg';
import type { Tx } from '../../platform/db/scope.ts';
import { nameTaken, placeNotHere } from './installation-refusals.ts';
import type {
  InstallationAssessmentsTable,
  InstallationGradingsTable,
  InstallationStewardsTable,
  InstallationsTable,
} from './installation-tables.ts';

export type Installation = Selectable<InstallationsTable>;
export type Grading = Selectable<InstallationGradingsTable>;
export type Steward = Selectable<InstallationStewardsTable>;
export type Assessment = Selectable<InstallationAssessmentsTable>;

/** The tables of installations, bound to one act. */
export function installationStore(tx: Tx) {
  return {
    find: (id: string): Promise<Installation | undefined> =>
      tx.selectFrom('installations').selectAll().where('id', '=', id).executeTakeFirst(),

    /** Holds the row until the transaction ends, so that two people cannot change one installation at once. */
    lock: (id: string): Promise<Installation | undefined> =>
      tx.selectFrom('installations').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),

    byNoticeCode: (code: string): Promise<Installation | undefined> =>
      tx
        .selectFrom('installations')
        .selectAll()
        .where('notice_code', '=', code)
        .where('closed_at', 'is', null)
        .executeTakeFirst(),

    /** Those in use, of one enterprise or of all within reach. */
    inUse: (enterpriseId?: string): Promise<readonly Installation[]> =>
      tx
        .selectFrom('installations')
        .selectAll()
        .where('closed_at', 'is', null)
        .$if(enterpriseId !== undefined, (those) => those.where('enterprise_id', '=', enterpriseId ?? ''))
        .orderBy('id')
        .execute(),

    named: async (ids: readonly string[]): Promise<readonly Pick<Installation, 'id' | 'name'>[]> =>
      ids.length === 0 ? [] : tx.selectFrom('installations').select(['id', 'name']).where('id', 'in', ids).execute(),

    add: (row: Insertable<InstallationsTable>): Promise<Installation> =>
      tx.insertInto('installations').values(row).returningAll().executeTakeFirstOrThrow().catch(refuseUnfit(row.name)),

    save: (id: string, change: Partial<Insertable<InstallationsTable>>): Promise<Installation> =>
      tx
        .updateTable('installations')
        .set({ ...change, version: sql`version + 1` })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow()
        .catch(refuseUnfit(change.name ?? '')),

    addGrading: (row: Insertable<InstallationGradingsTable>): Promise<Grading> =>
      tx.insertInto('installation_gradings').values(row).returningAll().executeTakeFirstOrThrow(),

    /** Every grading of an installation, the one that holds first. */
    gradingsOf: (id: string): Promise<readonly Grading[]> =>
      tx
        .selectFrom('installation_gradings')
        .selectAll()
        .where('installation_id', '=', id)
        .orderBy('graded_at', 'desc')
        .orderBy('id', 'desc')
        .execute(),

    /** The grading that holds, of each. */
    async standingOf(ids: readonly string[]): Promise<ReadonlyMap<string, Grading>> {
      if (ids.length === 0) return new Map();
      const rows = await tx
        .selectFrom('installation_gradings')
        .distinctOn('installation_id')
        .selectAll()
        .where('installation_id', 'in', ids)
        .orderBy('installation_id')
        .orderBy('graded_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return new Map(rows.map((row) => [row.installation_id, row]));
    },

    /** Every steward these installations have had, newest first. */
    async stewardsOf(ids: readonly string[]): Promise<readonly Steward[]> {
      if (ids.length === 0) return [];
      return tx
        .selectFrom('installation_stewards')
        .selectAll()
        .where('installation_id', 'in', ids)
        .orderBy('from_on', 'desc')
        .orderBy('id', 'desc')
        .execute();
    },

    /** Ends whoever fills a place the day before another takes it. */
    async replaceSteward(row: Insertable<InstallationStewardsTable>): Promise<void> {
      await tx
        .updateTable('installation_stewards')
        .set({ until_on: sql`${row.from_on}::date - 1` })
        .where('installation_id', '=', row.installation_id)
        .where('role', '=', row.role as StewardRole)
        .where('until_on', 'is', null)
        .execute();
      await tx.insertInto('installation_stewards').values(row).execute();
    },

    /** Every assessment of these installations, newest first. */
    async assessmentsOf(ids: readonly string[]): Promise<readonly Assessment[]> {
      if (ids.length === 0) return [];
      return tx
        .selectFrom('installation_assessments')
        .selectAll()
        .where('installation_id', 'in', ids)
        .orderBy('assessed_on', 'desc')
        .orderBy('id', 'desc')
        .execute();
    },

    async addAssessment(row: Insertable<InstallationAssessmentsTable>): Promise<void> {
      await tx.insertInto('installation_assessments').values(row).execute();
    },

    async file(assessmentId: string, filedOn: string, filingNumber: string): Promise<void> {
      await tx
        .updateTable('installation_assessments')
        .set({ filed_on: filedOn, filing_number: filingNumber })
        .where('id', '=', assessmentId)
        .execute();
    },
  };
}

/** The database alone sees what is another's, and what two people enter at once. */
const refuseUnfit =
  (name: string) =>
  (error: unknown): never => {
    const constraint = error instanceof pg.DatabaseError ? error.constraint : undefined;
    if (constraint === 'one_installation_of_a_name') throw nameTaken(name);
    if (constraint === 'an_installation_lies_in_a_place_of_its_enterprise') throw placeNotHere();
    throw error;
  };
