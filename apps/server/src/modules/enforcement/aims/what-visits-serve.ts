import type { VisitService } from '@zhiben/contract/visit-proposals.ts';
import { dayNumber, dayText } from '@zhiben/rules/calendar/day.ts';
import { lastDayOf } from '@zhiben/rules/enforcement/statutory-clocks.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { step } from '../domain/visit-lifecycle.ts';
import type { RiskNeeds } from '../enforcement-needs.ts';
import '../enforcement-tables.ts';
import { moverOf } from '../visits/move-visit.ts';
import { standingOf } from '../visits/visit-store.ts';

/** What takes somebody to an enterprise, with the days on which it can be done. */
export interface ServiceToCome extends VisitService {
  readonly enterpriseId: string;
  readonly from: string;
  readonly until: string;
}

const shift = (on: string, days: number): string => dayText(dayNumber(on) + days);

/** Everything that one visit could serve, as far as this person may know of it and change it. */
export async function servicesToCome(
  act: Act,
  { jointToCome }: Pick<RiskNeeds, 'jointToCome'>,
  movableDays: number,
): Promise<readonly ServiceToCome[]> {
  const joint = (await jointToCome(act.tx)).map(({ id, enterpriseId, batch, recheck, on }): ServiceToCome => {
    const title = recheck ? `消地协作复查（${batch}，${on}前）` : `消地协作检查（${batch}，计划${on}）`;
    const days = recheck ? { from: shift(on, -movableDays), until: on } : around(on, movableDays);
    return { kind: recheck ? 'joint-recheck' : 'joint', subjectId: id, enterpriseId, title, ...days };
  });
  const all = [
    ...(await plannedVisits(act, movableDays)),
    ...(await rechecks(act)),
    ...joint,
    ...(await coverageDue(act)),
  ];
  const taken = await servedAlready(act);
  return all.filter(({ kind, subjectId }) => !taken.has(`${kind} ${subjectId}`));
}

const around = (on: string, days: number) => ({ from: shift(on, -days), until: shift(on, days) });

/** Those that this person may give up for another. A draw decides for itself who goes where, and is left alone. */
async function plannedVisits(act: Act, movableDays: number): Promise<readonly ServiceToCome[]> {
  const rows = await act.tx
    .selectFrom('visits')
    .selectAll()
    .where('started_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('kind', '<>', 'random')
    .execute();
  return rows
    .filter((row) => step(standingOf(row), 'withdraw', moverOf(act.actor, row)) === 'allowed')
    .map((row) => ({
      kind: 'visit',
      subjectId: row.id,
      enterpriseId: row.enterprise_id,
      title: `计划${row.planned_on}：${row.purpose}`,
      ...around(row.planned_on, movableDays),
    }));
}

/** Orders whose recheck is asked for, or whose time is over. */
async function rechecks({ tx }: Act): Promise<readonly ServiceToCome[]> {
  const rows = await tx
    .selectFrom('visits')
    .select(['id', 'enterprise_id', 'order_due_on', 'answered_at'])
    .where('order_due_on', 'is not', null)
    .where('rechecked_on', 'is', null)
    .execute();
  return rows.flatMap(({ id, enterprise_id, order_due_on, answered_at }) => {
    if (order_due_on === null) return [];
    const asked = answered_at === null ? null : dayOf(answered_at);
    const from = asked ?? shift(order_due_on, 1);
    const late = lastDayOf('recheck', order_due_on).on;
    const soon = asked === null ? late : lastDayOf('recheck', asked).on;
    const title = `整改复查（责令${order_due_on}前整改${asked === null ? '' : '，企业已报告'}）`;
    const until = soon < late ? soon : late;
    return [{ kind: 'recheck' as const, subjectId: id, enterpriseId: enterprise_id, title, from, until }];
  });
}

/** Enterprises of the year's plan that nobody visited, in their quarter or after it. */
async function coverageDue({ tx, now }: Act): Promise<readonly ServiceToCome[]> {
  const year = Number(dayOf(now).slice(0, 4));
  const rows = await tx
    .selectFrom('coverage_items as item')
    .select(['enterprise_id', 'quarter'])
    .where('year', '=', year)
    .where('standing', '=', 'in')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('visits')
            .select('visits.id')
            .whereRef('visits.enterprise_id', '=', 'item.enterprise_id')
            .where('finished_at', 'is not', null)
            .where('started_at', '>=', new Date(`${year}-01-01T00:00:00+08:00`)),
        ),
      ),
    )
    .execute();
  return rows.flatMap(({ enterprise_id, quarter }) => {
    if (quarter === null) return [];
    const month = (at: number) => String(at).padStart(2, '0');
    const from = `${year}-${month(quarter * 3 - 2)}-01`;
    const until = dayText(dayNumber(quarter === 4 ? `${year + 1}-01-01` : `${year}-${month(quarter * 3 + 1)}-01`) - 1);
    const title = `${year}年度全覆盖检查（${quarter}季度）`;
    return [
      {
        kind: 'coverage' as const,
        subjectId: `${year} ${enterprise_id}`,
        enterpriseId: enterprise_id,
        title,
        from,
        until,
      },
    ];
  });
}

/** What a visit that still stands does already. */
async function servedAlready({ tx }: Act): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('visit_services')
    .innerJoin('visits', 'visits.id', 'visit_services.visit_id')
    .select(['visit_services.kind', 'visit_services.subject_id'])
    .where('visits.withdrawn_at', 'is', null)
    .execute();
  return new Set(rows.map(({ kind, subject_id }) => `${kind} ${subject_id}`));
}
