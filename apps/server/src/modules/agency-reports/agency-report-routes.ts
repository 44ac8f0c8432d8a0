import { agencyReportOperations as api } from '@zhiben/contract/agency-reports.ts';
import type { Act } from '../../platform/db/scope.ts';
import { sendFile } from '../../platform/files/send-file.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import type { AgencyReportsNeeds } from './agency-reports-needs.ts';
import { engineers, registerEngineer } from './filing/keep-engineers.ts';
import { receiveReport } from './filing/receive-report.ts';
import { proposeAgencyCase } from './propose-agency-case.ts';
import { agencyRecords } from './register/agency-records.ts';
import { findReport, findReports } from './register/report-store.ts';
import { toReportDetail, toReportViews } from './register/report-view.ts';
import { showComparison } from './register/show-comparison.ts';

/** Contract → use case → view. `came` is told when a report was filed. */
export function agencyReportRoutes(needs: AgencyReportsNeeds, came: () => void): readonly Route[] {
  const detail = async (act: Act, id: string) => toReportDetail(act, await findReport(act.tx, id), needs);
  return [
    route(api.listAgencyReports, async ({ query: { doubtful, ...query }, ...act }) => {
      // Doubts are the office's: whoever is not shown them finds nothing by them.
      const among = doubtful === undefined ? undefined : await needs.reportsDoubted(act.tx, doubtful);
      const { reports, ...page } = await findReports(act.tx, { ...query, among });
      return { items: await toReportViews(act, reports, needs), ...page };
    }),
    route(api.getAgencyReport, ({ params, ...act }) => detail(act, params.agencyReportId)),
    openRoute(api.getAgencyReportFile, async ({ params, actor, scope, request, reply }) => {
      const {
        file_name: name,
        file_hash: hash,
        media_type: mediaType,
      } = await scope(actor, ({ tx }) => findReport(tx, params.agencyReportId));
      const open = () => needs.files.open(hash);
      return sendFile({ request, reply, name, mediaType, tag: hash, inline: false, open });
    }),
    openRoute(api.fileAgencyReport, receiveReport({ files: needs.files, detail, came })),
    route(api.listAgencyEngineers, ({ tx }) => engineers(tx)),
    route(api.registerAgencyEngineer, ({ body, ...act }) => registerEngineer(act, body)),
    route(api.compareAgencyReports, ({ params, ...act }) =>
      showComparison(act, params.agencyReportId, params.otherReportId, needs),
    ),
    route(api.listAgencyRecords, (act) => agencyRecords(act, needs)),
    route(api.proposeAgencyCase, async ({ params, body, ...act }) => ({
      caseId: await proposeAgencyCase(act, params.agencyReportId, body, needs),
    })),
  ];
}
