import type { BodyOf } from '@zhiben/contract/operation.ts';
import { reportOperations as api } from '@zhiben/contract/reports.ts';
import type { FastifyReply } from 'fastify';
import { cursorOf, readCursor } from '../../platform/db/cursor.ts';
import type { Act } from '../../platform/db/scope.ts';
import { sendDocument } from '../../platform/documents/send-document.ts';
import { once } from '../../platform/http/idempotency.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import { createBell } from '../../platform/jobs/bell.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { draftReport } from './draft-report.ts';
import { draftReportsJob } from './drafting/draft-reports-job.ts';
import { issueReport } from './issue-report.ts';
import { layReports, layReportsJob } from './lay-reports-job.ts';
import { notDraftedYet, reportNotFound } from './report-refusals.ts';
import { changeReportSettings, reportSettings } from './report-settings.ts';
import { reportStore } from './report-store.ts';
import { toReportRow, toReportView } from './report-view.ts';
import type { ReportsNeeds } from './reports-needs.ts';
import { writeReportDocument } from './write-report-document.ts';
import { writeText } from './write-text.ts';

export type { HazardsReported, ReportsNeeds, Span } from './reports-needs.ts';

/** Reports (报告), wired. The composition root calls it once. */
export function createReports(needs: ReportsNeeds) {
  const asked = createBell();
  const drafting = draftReportsJob(needs, asked);
  const jobs: readonly Job[] = [drafting, layReportsJob];
  const routes: readonly Route[] = [
    route(api.listReports, async ({ tx, query: { kind, cursor, limit } }) => {
      const rows = await reportStore(tx).page(kind, readCursor(cursor), limit + 1);
      const reports = rows.slice(0, limit);
      const ids = reports.map(({ id }) => id);
      const progress = await reportStore(tx).progressOf(ids);
      const issues = await reportStore(tx).issuesOf(ids);
      const last = reports.at(-1);
      return {
        items: reports.map((report) =>
          toReportRow(
            report,
            progress.find(({ report_id }) => report_id === report.id),
            issues.find(({ report_id }) => report_id === report.id),
          ),
        ),
        nextCursor: rows.length > limit && last !== undefined ? cursorOf(last.until_on, last.id) : null,
        total: null,
      };
    }),
    openRoute(api.draftReport, async ({ body, request, actor, scope }) => {
      const report = await scope(actor, (act) => once(act, api.draftReport, request, () => draftReport(act, body)));
      asked.ring();
      return report as Awaited<ReturnType<typeof draftReport>>;
    }),
    route(api.getReport, async ({ tx, params }) => toReportView(tx, await known({ tx }, params.reportId))),
    route(api.writeReportText, ({ params, body, ...act }) => writeText(act, params.reportId, body)),
    route(api.issueReport, ({ params, body, ...act }) => issueReport(act, params.reportId, body)),
    route(api.getReportSettings, ({ tx }) => reportSettings(tx)),
    route(api.changeReportSettings, ({ body, ...act }) => changeReportSettings(act, body)),
    openRoute(api.getReportDocument, async ({ params, actor, scope, reply }): Promise<FastifyReply> => {
      const view = await scope(actor, async ({ tx }) => toReportView(tx, await known({ tx }, params.reportId)));
      if (view.revision === 0) throw notDraftedYet();
      return sendDocument(reply, view.title, await writeReportDocument(view, needs.publicUrl));
    }),
  ];
  return {
    routes,
    jobs,
    /** The use case itself, for whoever acts without HTTP. */
    draft: (act: Act, body: BodyOf<typeof api.draftReport>) => draftReport(act, body),
    /** Draws up what was asked for, for whoever does not wait for the clock. */
    drawUp: drafting.run,
    /** Reminds the office of what it owes. */
    lay: layReports,
  };
}

export type Reports = ReturnType<typeof createReports>;

async function known({ tx }: Pick<Act, 'tx'>, id: string) {
  const report = await reportStore(tx).find(id);
  if (report === undefined) throw reportNotFound();
  return report;
}
