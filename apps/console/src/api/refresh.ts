import type { Query, QueryClient } from '@tanstack/react-query';
import type { Operation } from '@zhiben/contract/operation.ts';

const HAZARD_LISTS = ['getOverview', 'listHazards', 'getBoard', 'getHome', 'listDuties'];

const WARNINGS = [
  'getOverview',
  'listWarnings',
  'getWarning',
  'getWarningStory',
  'getDutyRoom',
  'getPatrol',
  'getHome',
  'listDuties',
];

/** Which answers a change of each subject makes old. Those about one thing only when it is that thing. */
const touchedBy: Readonly<Record<string, readonly string[]>> = {
  hazard: [
    ...HAZARD_LISTS,
    'getHazard',
    'getHazardStory',
    'listHazardEvidence',
    'listEnterprises',
    'getEnterprise',
    'getAccountability',
    'listAccountability',
  ],
  'tip-off': ['listTipOffs', 'getTipOff', 'getTipOffStory', 'getHome', 'listDuties'],
  warning: WARNINGS,
  // What the city is told, which has no tenant.
  'city-warning': WARNINGS,
  shift: ['getOverview', 'getDutyRoom', 'listShifts', 'getHome', 'listDuties'],
  enterprise: [
    'getOverview',
    'listEnterprises',
    'getEnterprise',
    'getApplicability',
    'getStructure',
    'getEnterpriseHistory',
    'listEnterpriseAgencies',
    'getBoard',
  ],
  agency: ['listAgencies'],
  person: ['getStructure', 'getEnterpriseHistory'],
  import: [...HAZARD_LISTS, 'listImports', 'getImport', 'listImportRows', 'listEnterprises'],
  check: [
    'getOverview',
    'listChecks',
    'listChecksToDo',
    'listCheckHolders',
    'listCheckExcuses',
    'listCheckTemplates',
    'getCheck',
    'getHome',
    'listDuties',
  ],
  campaign: [
    'getOverview',
    'getCampaignBoard',
    'listItemEnterprises',
    'listCampaignPlaces',
    'getCampaignPlace',
    'getCampaignPlan',
    'getHome',
    'listDuties',
  ],
  grading: ['getOverview', 'listGradings', 'getGrading', 'getCampaignBoard', 'getCampaignPlace', 'listItemEnterprises'],
  report: ['getOverview', 'listReports', 'getReport', 'getReportSettings', 'getHome', 'listDuties'],
  doubt: ['listDoubts', 'listHazardDoubts', 'listCheckDoubts'],
  effect: ['listEffects', 'getEffectWeek', 'listEnterpriseEffects', 'getEffectSettings'],
  installation: [
    'getOverview',
    'listInstallations',
    'getInstallation',
    'getNoticePoster',
    'listStewardTasks',
    'getStewardTask',
    'listEnterprises',
    'getEnterprise',
    'getApplicability',
    'getHome',
    'listDuties',
  ],
  stewardship: ['getOverview', 'listStewardTasks', 'getStewardTask', 'getHome', 'listDuties'],
  'joint-inspection': ['getOverview', 'listJointInspections', 'getJointInspection', 'getHome', 'listDuties'],
  'sector-list': ['getSectors'],
  visit: ['getOverview', 'listVisits', 'listVisitsToMake', 'getVisit', 'getCoveragePlan', 'getHome', 'listDuties'],
  case: ['getOverview', 'listCases', 'getCase', 'getHome', 'listDuties'],
  'enforcement-document': ['getVisit', 'getCase'],
  draw: ['listDraws', 'listVisits'],
  coverage: ['getOverview', 'getCoveragePlan'],
  officer: ['listOfficers'],
  'document-template': ['listTemplates'],
  alarm: ['listAlarms', 'getAlarmSummary', 'getAlarm', 'getAlarmStory'],
  'alarm-rule': ['getPriorityMatrix', 'listAlarmRules', 'getPointAlarms', 'listAlarms', 'getAlarmSummary', 'getAlarm'],
  point: ['listPoints', 'getPoint', 'getMonitoring', 'listMonitored'],
  retention: ['getRetention'],
  gateway: ['listGateways'],
  'import-progress': ['getImport', 'listImports'],
  evidence: ['listHazardEvidence', 'getHazardStory'],
  account: ['listAccounts'],
  ledger: ['listLedger', 'listSeals'],
};

/** `ids` are those of the subject and of the enterprise it belongs to; with none, answers about anything are made old. */
export function refreshSubject(queries: QueryClient, kind: string, ...ids: readonly string[]): void {
  const touched = touchedBy[kind] ?? [];
  void queries.invalidateQueries({ predicate: (query) => touched.includes(nameOf(query)) && concerns(query, ids) });
}

/** After an act of one's own the screen does not wait for the event. */
export function refreshAfter(queries: QueryClient, operation: Operation, params: unknown): void {
  const kind = kindOfPath[operation.path.split('/')[1] ?? ''];
  const id = Object.values((params ?? {}) as Record<string, unknown>)[0];
  if (kind !== undefined) refreshSubject(queries, kind, ...(typeof id === 'string' ? [id] : []));
}

const kindOfPath: Readonly<Record<string, string>> = {
  hazards: 'hazard',
  'self-checks': 'check',
  'tip-offs': 'tip-off',
  warnings: 'warning',
  shifts: 'shift',
  'dual-prevention': 'effect',
  authenticity: 'doubt',
  installations: 'installation',
  stewardship: 'stewardship',
  'joint-inspections': 'joint-inspection',
  sectors: 'sector-list',
  visits: 'visit',
  cases: 'case',
  draws: 'draw',
  alarms: 'alarm',
  'alarm-rules': 'alarm-rule',
  'alarm-priorities': 'alarm-rule',
  retention: 'retention',
  enterprises: 'enterprise',
  imports: 'import',
  accounts: 'account',
  agencies: 'agency',
  points: 'point',
  gateways: 'gateway',
  ledger: 'ledger',
  reports: 'report',
  'report-settings': 'report',
};

const nameOf = (query: Query) => String(query.queryKey[0]);

function concerns(query: Query, ids: readonly string[]): boolean {
  const params = query.queryKey[1];
  if (typeof params !== 'object' || params === null || ids.length === 0) return true;
  return Object.values(params).some((value) => ids.includes(String(value)));
}
