import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import type {
  movePublication,
  draftPublication as operation,
  readPublications,
} from '@zhiben/contract/supervision-loop.ts';
import { Publication, type PublishedRow } from '@zhiben/contract/supervision-loop.ts';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { dayOf } from '../../../platform/clock.ts';
import { type Act, type Scope, SYSTEM, type Tx } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import { belongsInto, type Publisher, publicationActions, publicationStep } from '../domain/publication.ts';
import type { MajorHazard, SupervisionNeeds } from '../supervision-needs.ts';
import * as refusals from '../supervision-refusals.ts';
import type { PublicationsTable } from '../supervision-tables.ts';

type Row = Selectable<PublicationsTable>;
type Needs = Pick<SupervisionNeeds, 'majorHazards' | 'enterpriseNames' | 'criterionTitle'>;

const publisher = ({ personId, role }: Actor, row: Pick<Row, 'drafted_by'>): Publisher => ({
  isDrafter: row.drafted_by === personId,
  isDirector: role === 'director',
  isOfficer: role === 'supervisor',
});

export const toPublication = (row: Row, actor: Actor): Publication =>
  Publication.parse({
    id: row.id,
    kind: row.kind,
    month: row.month,
    state: row.state,
    rows: row.rows,
    draftedAt: row.drafted_at.toISOString(),
    draftedByName: row.drafted_by_name,
    issued: row.issued_at === null ? null : { at: row.issued_at.toISOString(), byName: row.issued_by_name },
    withdrawn: row.withdrawn_at === null ? null : { at: row.withdrawn_at.toISOString(), reason: row.withdrawn_reason },
    actions: publicationActions(row.state, publisher(actor, row)),
  });

export async function listPublications({ tx, actor }: Act): Promise<Publication[]> {
  const rows = await tx
    .selectFrom('publications')
    .selectAll()
    .orderBy('month', 'desc')
    .orderBy('kind')
    .orderBy('drafted_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => toPublication(row, actor));
}

/** Draws a month's publication from the register. The rows are fixed then: what is approved is what is published. */
export async function draftPublication(act: Act, { kind, month }: BodyOf<typeof operation>, needs: Needs) {
  const { tx, now, actor } = act;
  if (month > dayOf(now).slice(0, 7)) throw refusals.monthToCome();
  await sql`select pg_advisory_xact_lock(hashtext('publications'))`.execute(tx);
  const standing = await tx
    .selectFrom('publications')
    .select('id')
    .where('kind', '=', kind)
    .where('month', '=', month)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst();
  if (standing !== undefined) throw refusals.publicationStands();
  const hazards = (await needs.majorHazards(tx)).filter(({ foundOn, closedAt }) =>
    belongsInto(kind, month, { foundOn, closedOn: closedAt === null ? null : dayOf(closedAt) }),
  );
  const id = v7(now);
  await tx
    .insertInto('publications')
    .values({
      id,
      kind,
      month,
      rows: JSON.stringify(await rowsOf(tx, hazards, needs)),
      hazard_ids: hazards.map((hazard) => hazard.id),
      drafted_at: now,
      drafted_by: actor.personId,
      drafted_by_name: actor.name,
    })
    .execute();
  const detail = { title: month, kind, rows: hazards.length };
  await record(act, {
    act: 'publication.draft',
    subjectKind: 'publication',
    subjectId: id,
    enterpriseId: null,
    detail,
  });
  return toPublication(await lock(tx, id), actor);
}

/** What stands here in anybody's own words may name people: the criterion is told, not the description. */
async function rowsOf(tx: Tx, hazards: readonly MajorHazard[], needs: Needs): Promise<PublishedRow[]> {
  const names = await needs.enterpriseNames(
    tx,
    hazards.map(({ enterpriseId }) => enterpriseId),
  );
  return hazards.map(({ number, enterpriseId, criterionId, listingLevel, rectifyBy, state, closedAt }) => ({
    number,
    enterpriseName: names.get(enterpriseId) ?? '',
    criterion: (criterionId === null ? undefined : needs.criterionTitle(criterionId)) ?? '重大事故隐患',
    listingLevel,
    rectifyBy,
    state,
    closedOn: closedAt === null ? null : dayOf(closedAt),
  }));
}

async function lock(tx: Tx, id: string): Promise<Row> {
  const row = await tx.selectFrom('publications').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw refusals.publicationNotFound();
  return row;
}

export async function movePublicationOn(
  act: Act,
  id: string,
  { action, words }: BodyOf<typeof movePublication>,
): Promise<Publication> {
  const { tx, now, actor } = act;
  const row = await lock(tx, id);
  const outcome = publicationStep(row.state, action, publisher(actor, row));
  if (outcome === 'not-now') throw refusals.publicationNotNow();
  if (outcome === 'not-yours') throw refusals.publicationNotYours();
  if (outcome === 'second-person') throw refusals.secondPerson();
  if (action === 'withdraw' && words === '') throw refusals.withdrawalUnexplained();
  const changes =
    action === 'issue'
      ? { state: 'issued' as const, issued_at: now, issued_by: actor.personId, issued_by_name: actor.name }
      : { state: 'withdrawn' as const, withdrawn_at: now, withdrawn_reason: words };
  await tx.updateTable('publications').set(changes).where('id', '=', id).execute();
  const detail = { title: row.month, kind: row.kind, ...(words === '' ? {} : { words }) };
  const about = { subjectKind: 'publication', subjectId: id, enterpriseId: null } as const;
  await record(act, { act: `publication.${action}`, ...about, detail });
  return toPublication(await lock(tx, id), actor);
}

const MOST_SHOWN = 60;

/** What anyone may read. Of what was taken down the reason stands in its place; of a wrong exposure its correction. */
export const publicPublications = (scope: Scope): Promise<ResultOf<typeof readPublications>> =>
  scope(SYSTEM, async ({ tx }) => {
    const rows = await tx
      .selectFrom('publications')
      .selectAll()
      .where('issued_at', 'is not', null)
      .orderBy('month', 'desc')
      .orderBy('kind')
      .limit(MOST_SHOWN)
      .execute();
    const exposures = await tx
      .selectFrom('supervision_letters')
      .selectAll()
      .where('kind', '=', 'exposure')
      .where('issued_at', 'is not', null)
      .orderBy('issued_at', 'desc')
      .limit(MOST_SHOWN)
      .execute();
    return {
      publications: rows.flatMap(({ issued_at, kind, month, rows: told, withdrawn_reason: withdrawn }) =>
        issued_at === null
          ? []
          : [{ kind, month, issuedOn: dayOf(issued_at), withdrawn, rows: withdrawn === null ? [...told] : [] }],
      ),
      exposures: exposures.flatMap(({ issued_at, number, addressee, subject, measures, correction, withdrawn_at }) =>
        issued_at === null
          ? []
          : [
              {
                number: number ?? '',
                enterpriseName: addressee,
                subject: withdrawn_at === null ? subject : '（已撤回）',
                measures: withdrawn_at === null ? measures : '',
                issuedOn: dayOf(issued_at),
                correction,
              },
            ],
      ),
    };
  });
