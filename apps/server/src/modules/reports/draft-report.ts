import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { draftReport as operation } from '@zhiben/contract/reports.ts';
import { sql } from 'kysely';
import { dayOf } from '../../platform/clock.ts';
import type { Act } from '../../platform/db/scope.ts';
import { v7 } from '../../platform/db/uuid.ts';
import { record } from '../../platform/ledger/record.ts';
import { reportPeriod } from './domain/report-period.ts';
import { noSuchPeriod, periodToCome, reportNotFound } from './report-refusals.ts';
import { reportStore } from './report-store.ts';
import { toReportRow } from './report-view.ts';

/** Asks for a report, or for its figures anew; it is drawn up in the background. It is owed until it is issued. */
export async function draftReport(act: Act, asked: BodyOf<typeof operation>): Promise<ResultOf<typeof operation>> {
  const { tx, actor, now } = act;
  const period = reportPeriod(asked);
  if (period === undefined) throw noSuchPeriod();
  if (period.fromOn > dayOf(now)) throw periodToCome();
  await sql`select pg_advisory_xact_lock(hashtext('zhiben.reports'))`.execute(tx);
  const store = reportStore(tx);
  const known = await store.ofPeriod(asked);
  const id = known?.id ?? v7(now);
  if (known === undefined) {
    await store.add({
      id,
      kind: asked.kind,
      year: asked.year,
      part: asked.part,
      title: period.title,
      from_on: period.fromOn,
      until_on: period.untilOn,
      state: 'drafting',
      drafted_at: null,
      failure: null,
      requested_at: now,
      requested_by_name: actor.name,
    });
  } else {
    await store.drawUpAgain(id, { now, name: actor.name, untilOn: period.untilOn });
  }
  await record(act, {
    act: 'report.draft',
    subjectKind: 'report',
    subjectId: id,
    enterpriseId: null,
    detail: { title: period.title, again: known !== undefined },
  });
  const report = await store.find(id);
  if (report === undefined) throw reportNotFound();
  const [issue] = await store.issuesOf([id]);
  return toReportRow(report, undefined, issue);
}
