import { CADENCE_RULES } from '@zhiben/rules/cadence/cadence-rules.ts';
import { type DueCheck, dueChecks, type Organisation } from '@zhiben/rules/cadence/due-checks.ts';
import { windowOf } from '@zhiben/rules/cadence/windows.ts';
import { cadenceLabel } from '@zhiben/vocabulary/checks.ts';
import { dayOf, endOfDay, startOfDay } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { type DutyToLay, layDuties } from '../../../platform/duties/lay-duty.ts';
import { recordMany } from '../../../platform/ledger/record.ts';
import '../check-tables.ts';
import type { SelfChecksNeeds } from '../self-checks-needs.ts';
import { coverUntil } from './coverage.ts';
import { organisationInUse } from './organisation.ts';
import { reviewOpenChecks } from './review-open-checks.ts';

type Needs = Pick<SelfChecksNeeds, 'organisationOf'>;

/**
 * Lays every check of an enterprise that has fallen due since it was last looked at, and brings the open ones up to
 * what is on file now. Run twice it lays nothing twice; after the server stood still it makes up for the days.
 */
export async function layChecks(act: Act, enterpriseId: string, needs: Needs): Promise<number> {
  const today = dayOf(act.now);
  const fromOn = await coverUntil(act.tx, enterpriseId, today);
  const sinceOn = windowOf('company-quarterly', fromOn).fromOn;
  const organisation = await organisationInUse(act.tx, enterpriseId, sinceOn, needs);
  const due = dueChecks(organisation, { fromOn, untilOn: today });

  await reviewOpenChecks(act, enterpriseId, due);
  return addChecks(act, enterpriseId, organisation, due);
}

const BATCH = 500;

async function addChecks(
  act: Act,
  enterpriseId: string,
  { units }: Organisation,
  due: readonly DueCheck[],
): Promise<number> {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  let laid = 0;
  for (let from = 0; from < due.length; from += BATCH) {
    const rows = due.slice(from, from + BATCH).map((check) => rowOf(act.now, enterpriseId, names, check));
    const fresh = await act.tx
      .insertInto('checks')
      .values(rows)
      .onConflict((conflict) => conflict.constraint('one_check_of_a_unit_for_a_window').doNothing())
      .returning('id')
      .execute();
    const ids = new Set(fresh.map(({ id }) => id));
    await owe(
      act,
      enterpriseId,
      rows.filter(({ id }) => ids.has(id)),
    );
    laid += ids.size;
  }
  return laid;
}

type Row = ReturnType<typeof rowOf>;

function rowOf(now: Date, enterpriseId: string, names: ReadonlyMap<string, string>, check: DueCheck) {
  return {
    id: v7(now),
    enterprise_id: enterpriseId,
    org_unit_id: check.orgUnitId,
    org_unit_name: names.get(check.orgUnitId) ?? '',
    cadence: check.cadence,
    from_on: check.fromOn,
    until_on: check.untilOn,
    due_at: endOfDay(check.untilOn),
    holder_id: check.holder?.id ?? null,
    holder_name: check.holder?.name ?? null,
    holder_post: check.holder?.post ?? null,
    stands_in_for: check.standsInFor,
    place_ids: [...check.placeIds],
    excused_because: check.excuse?.kind ?? null,
    excuse_words: check.excuse?.words ?? null,
  };
}

/** An excused check is on record but nobody's duty. */
async function owe(act: Act, enterpriseId: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await layDuties(act, rows.filter(({ excused_because }) => excused_because === null).map(dutyOf));
  await recordMany(
    act,
    rows.map((row) => ({
      act: row.excused_because === null ? 'check.lay' : 'check.excuse',
      subjectKind: 'check',
      subjectId: row.id,
      enterpriseId,
      detail: {
        orgUnit: row.org_unit_name,
        orgUnitId: row.org_unit_id,
        cadence: row.cadence,
        fromOn: row.from_on,
        untilOn: row.until_on,
        holder: row.holder_name,
        holderId: row.holder_id,
        holderPost: row.holder_post,
        placeIds: row.place_ids,
        excuse: row.excuse_words,
      },
    })),
    {
      act: 'check.lay',
      subjectKind: 'enterprise',
      subjectId: enterpriseId,
      enterpriseId,
      detail: { laid: rows.length },
    },
  );
}

const dutyOf = (row: Row): DutyToLay => {
  const { source } = CADENCE_RULES[row.cadence];
  return {
    kind: 'self-check',
    subjectKind: 'check',
    subjectId: row.id,
    subjectTitle: `${row.org_unit_name} ${cadenceLabel[row.cadence]}`,
    enterpriseId: row.enterprise_id,
    aboutEnterpriseId: row.enterprise_id,
    ownerRoles: ['principal'],
    ...(row.holder_id === null ? {} : { ownerPerson: { id: row.holder_id, name: row.holder_name ?? '' } }),
    startsAt: startOfDay(row.from_on),
    dueAt: row.due_at,
    dueCertain: true,
    source: `${source.standard} ${source.clause}`,
  };
};
