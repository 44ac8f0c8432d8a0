import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { listCheckExcuses, recordCheckExcuse as operation } from '@zhiben/contract/self-checks.ts';
import { OrgUnitId, PersonId } from '@zhiben/vocabulary/ids.ts';
import type { Selectable } from 'kysely';
import { dayOf } from '../../../platform/clock.ts';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import { daysReversed, enterpriseNotFound, excuseTooLate, leaveOfWhom, notInOrganisation } from '../check-refusals.ts';
import type { CheckExcusesTable } from '../check-tables.ts';
import type { OrganisationOnFile, SelfChecksNeeds } from '../self-checks-needs.ts';
import { layChecks } from './lay-checks.ts';

type Excuse = BodyOf<typeof operation>;
type View = ResultOf<typeof operation>;

/** Records why checks need not be made, before it is over. What it excuses is excused at once. */
export async function recordExcuse(
  act: Act,
  enterpriseId: string,
  excuse: Excuse,
  needs: Pick<SelfChecksNeeds, 'organisationOf' | 'enterpriseNames'>,
): Promise<View> {
  if (!(await needs.enterpriseNames(act.tx, [enterpriseId])).has(enterpriseId)) throw enterpriseNotFound();
  refuseUnsound(excuse, dayOf(act.now));
  refuseStrangers(excuse, await needs.organisationOf(act.tx, enterpriseId));

  const row = {
    id: v7(act.now),
    enterprise_id: enterpriseId,
    kind: excuse.kind,
    org_unit_id: excuse.orgUnitId,
    person_id: excuse.personId,
    from_on: excuse.fromOn,
    until_on: excuse.untilOn,
    reason: excuse.reason,
    recorded_at: act.now,
    recorded_by: act.actor.personId,
    recorded_by_name: act.actor.name,
  };
  await act.tx.insertInto('check_excuses').values(row).execute();
  await record(act, {
    act: 'check.record-excuse',
    subjectKind: 'enterprise',
    subjectId: enterpriseId,
    enterpriseId,
    detail: { ...excuse, excuseId: row.id },
  });
  await layChecks(act, enterpriseId, needs);
  return toView(row);
}

function refuseUnsound({ kind, personId, orgUnitId, fromOn, untilOn }: Excuse, today: string): void {
  if (untilOn < fromOn) throw daysReversed();
  if (untilOn < today) throw excuseTooLate();
  if ((kind === 'leave') !== (personId !== null) || (kind === 'leave' && orgUnitId !== null)) throw leaveOfWhom();
}

function refuseStrangers({ personId, orgUnitId }: Excuse, { people, units }: OrganisationOnFile): void {
  const here = (id: string | null, all: readonly { readonly id: string }[]) =>
    id === null || all.some((one) => one.id === id);
  if (!here(personId, people) || !here(orgUnitId, units)) throw notInOrganisation();
}

export async function excusesOf(tx: Tx, enterpriseId: string): Promise<ResultOf<typeof listCheckExcuses>> {
  const rows = await tx
    .selectFrom('check_excuses')
    .selectAll()
    .where('enterprise_id', '=', enterpriseId)
    .orderBy('until_on', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(toView);
}

const toView = (row: Selectable<CheckExcusesTable>): View => ({
  id: row.id,
  kind: row.kind,
  orgUnitId: OrgUnitId.nullable().parse(row.org_unit_id),
  personId: PersonId.nullable().parse(row.person_id),
  fromOn: row.from_on,
  untilOn: row.until_on,
  reason: row.reason,
  recordedByName: row.recorded_by_name,
  recordedAt: row.recorded_at.toISOString(),
});
