import { type AgencyReportDetail, fileAgencyReport as operation, ReportSaid } from '@zhiben/contract/agency-reports.ts';
import type { Act, Scope } from '../../../platform/db/scope.ts';
import { readUpload } from '../../../platform/files/index.ts';
import { keyOf, once } from '../../../platform/http/idempotency.ts';
import type { OpenCall } from '../../../platform/http/route.ts';
import { notServed, saidWrongly } from '../agency-report-refusals.ts';
import type { AgencyReportsNeeds } from '../agency-reports-needs.ts';
import { fileReport } from './file-report.ts';

type Needs = Pick<AgencyReportsNeeds, 'files'> & {
  readonly detail: (act: Act, id: string) => Promise<AgencyReportDetail>;
  readonly came: () => void;
};

/** Receives the form of a report. Sent twice with one key it is filed once. */
export function receiveReport({ files, detail, came }: Needs) {
  return async ({ params, request, actor, scope }: OpenCall<typeof operation> & { readonly scope: Scope }) => {
    keyOf(request);
    // Before twenty megabytes are taken in: nobody files for an enterprise that is not theirs.
    if (!actor.reach.includes(params.enterpriseId)) throw notServed();
    const { fields, file } = await readUpload(request, files);
    const said = saidIn(fields['report'] ?? '');
    const filed = await scope(actor, (act) =>
      once(act, operation, request, async () => detail(act, await fileReport(act, params.enterpriseId, said, file))),
    );
    came();
    return filed as AgencyReportDetail;
  };
}

function saidIn(field: string): ReportSaid {
  const read = ReportSaid.safeParse(parsed(field));
  if (read.success) return read.data;
  throw saidWrongly(read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
}

function parsed(field: string): unknown {
  try {
    return JSON.parse(field);
  } catch {
    return undefined;
  }
}
