import { AgencyReportKind, HalfDay, ReportText } from '@zhiben/vocabulary/agency-reports.ts';
import { AgencyEngineerId, AgencyId, AgencyReportId, CaseId, EnterpriseId, OfficerId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { DoubtView } from './authenticity.ts';
import { operation } from './operation.ts';
import { Day, Instant, listOf, PageQuery, pageOf, text } from './shared.ts';

const tag = '第三方机构报告';
const params = z.object({ agencyReportId: AgencyReportId });

/** Somebody of an agency who signs reports. */
export const EngineerView = z.object({
  id: AgencyEngineerId,
  agencyId: AgencyId,
  name: z.string(),
  certificate: z.string(),
  qualification: z.string(),
  validFrom: Day,
  validUntil: Day,
});
export type EngineerView = z.infer<typeof EngineerView>;

/** Who was on site, from which half day until which, both included. */
const VisitOnSite = z.object({
  certificate: text(40),
  fromOn: Day,
  fromHalf: HalfDay,
  untilOn: Day,
  untilHalf: HalfDay,
});

/** What is said of a report beside its file; travels as the field `report` of the form. */
export const ReportSaid = z.object({
  kind: AgencyReportKind,
  number: text(60),
  subject: text(200),
  issuedOn: Day,
  conclusions: text(2000),
  visits: z.array(VisitOnSite).min(1, '请填写到场人员').max(20),
});
export type ReportSaid = z.infer<typeof ReportSaid>;

export const AgencyReportView = z.object({
  id: AgencyReportId,
  kind: AgencyReportKind,
  number: z.string(),
  subject: z.string(),
  agencyId: AgencyId,
  agencyName: z.string(),
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  issuedOn: Day,
  fromOn: Day,
  untilOn: Day,
  filedAt: Instant,
  filedByName: z.string(),
  textState: ReportText,
  /** Open and confirmed doubts; null to whoever is not shown doubts about reports. */
  doubts: z.object({ open: z.number().int(), confirmed: z.number().int() }).nullable(),
});
export type AgencyReportView = z.infer<typeof AgencyReportView>;

/** What was looked at, and what could not be. */
const Look = z.object({
  label: z.string(),
  result: z.enum(['consistent', 'doubtful', 'not-compared']),
  words: z.string(),
});

export const AgencyReportDetail = AgencyReportView.extend({
  conclusions: z.string(),
  file: z.object({ name: z.string(), sizeBytes: z.number().int() }),
  textNote: z.string(),
  characters: z.number().int().nullable(),
  visits: z.array(VisitOnSite.extend({ name: z.string() })),
  /** The rest is the office's alone. */
  looks: z.array(Look),
  openDoubts: z.array(DoubtView),
  comparedWith: z.array(
    z.object({ id: AgencyReportId, number: z.string(), enterpriseName: z.string(), score: z.number() }),
  ),
  caseId: CaseId.nullable(),
  mayPropose: z.boolean(),
});
export type AgencyReportDetail = z.infer<typeof AgencyReportDetail>;

const Side = z.object({
  id: AgencyReportId,
  number: z.string(),
  agencyName: z.string(),
  enterpriseName: z.string(),
  issuedOn: Day,
});

export const ReportComparison = z.object({
  mine: Side,
  theirs: Side,
  /** How much of the author's own text is shared, from 0 to 1, and from which share on it is doubtful. */
  score: z.number(),
  doubtfulFrom: z.number(),
  /** How many enterprises' reports of this kind forms were learnt from. */
  learntFrom: z.number().int(),
  passages: z.array(z.object({ mine: z.string(), theirs: z.string(), own: z.number() })),
  /** What agrees and was not counted, because many reports say it. */
  forms: z.array(z.string()),
});
export type ReportComparison = z.infer<typeof ReportComparison>;

export const AgencyRecord = z.object({
  id: AgencyId,
  name: z.string(),
  reports: z.number().int(),
  enterprises: z.number().int(),
  open: z.number().int(),
  explained: z.number().int(),
  confirmed: z.number().int(),
  cases: z.number().int(),
});
export type AgencyRecord = z.infer<typeof AgencyRecord>;

const ReportQuery = z.object({
  kind: listOf(AgencyReportKind).optional(),
  enterpriseId: EnterpriseId.optional(),
  agencyId: AgencyId.optional(),
  doubtful: z.enum(['open', 'confirmed']).optional(),
});

export const listAgencyReports = operation({
  id: 'listAgencyReports',
  method: 'GET',
  path: '/agency-reports',
  tag,
  permission: 'agency-report:read',
  summary: '第三方机构报告；机构见本机构的，企业见本企业的',
  query: PageQuery.extend(ReportQuery.shape),
  result: pageOf(AgencyReportView),
});

export const getAgencyReport = operation({
  id: 'getAgencyReport',
  method: 'GET',
  path: '/agency-reports/:agencyReportId',
  tag,
  permission: 'agency-report:read',
  summary: '一份报告；核对结果只给监管部门',
  params,
  result: AgencyReportDetail,
});

export const getAgencyReportFile = operation({
  id: 'getAgencyReportFile',
  method: 'GET',
  path: '/agency-reports/:agencyReportId/file',
  tag,
  permission: 'agency-report:read',
  summary: '报告原件',
  params,
  returns: 'file',
});

/** Multipart: `report`, the words of {@link ReportSaid} as JSON, and one `file`. */
export const fileAgencyReport = operation({
  id: 'fileAgencyReport',
  method: 'POST',
  path: '/enterprises/:enterpriseId/agency-reports',
  tag,
  permission: 'agency-report:file',
  summary: '提交报告：说明、到场人员和文件',
  creates: true,
  sends: 'multipart',
  params: z.object({ enterpriseId: EnterpriseId }),
  result: AgencyReportDetail,
});

export const listAgencyEngineers = operation({
  id: 'listAgencyEngineers',
  method: 'GET',
  path: '/agency-engineers',
  tag,
  permission: 'agency-engineer:read',
  summary: '机构签字人员；机构见本机构的',
  result: z.array(EngineerView),
});

export const registerAgencyEngineer = operation({
  id: 'registerAgencyEngineer',
  method: 'POST',
  path: '/agency-engineers',
  tag,
  permission: 'agency-report:file',
  summary: '登记签字人员；同一证书号再次登记即更新有效期',
  creates: true,
  body: z.object({ name: text(40), certificate: text(40), qualification: text(60), validFrom: Day, validUntil: Day }),
  result: EngineerView,
});

export const compareAgencyReports = operation({
  id: 'compareAgencyReports',
  method: 'GET',
  path: '/agency-reports/:agencyReportId/comparisons/:otherReportId',
  tag,
  permission: 'agency-report:examine',
  summary: '两份报告的雷同之处，并列',
  params: z.object({ agencyReportId: AgencyReportId, otherReportId: AgencyReportId }),
  result: ReportComparison,
});

export const listAgencyRecords = operation({
  id: 'listAgencyRecords',
  method: 'GET',
  path: '/agency-records',
  tag,
  permission: 'agency-report:examine',
  summary: '机构台账：报告、存疑、确认和立案数',
  result: z.array(AgencyRecord),
});

export const proposeAgencyCase = operation({
  id: 'proposeAgencyCase',
  method: 'POST',
  path: '/agency-reports/:agencyReportId/case',
  tag,
  permission: 'case:handle',
  summary: '已确认存疑的报告转立案，当事人为机构',
  creates: true,
  params,
  body: z.object({
    conduct: z.enum(['untrue-report', 'false-report']),
    proposal: text(1000),
    officerIds: z.array(OfficerId).min(1, '请选择执法人员').max(6),
  }),
  result: z.object({ caseId: CaseId }),
});

export const agencyReportOperations = {
  listAgencyReports,
  getAgencyReport,
  getAgencyReportFile,
  fileAgencyReport,
  listAgencyEngineers,
  registerAgencyEngineer,
  compareAgencyReports,
  listAgencyRecords,
  proposeAgencyCase,
};
