import { accountabilityOperations } from './accountability.ts';
import { accountOperations } from './accounts.ts';
import { agencyReportOperations } from './agency-reports.ts';
import { alarmPriorityOperations } from './alarm-priorities.ts';
import { alarmRuleOperations } from './alarm-rules.ts';
import { alarmOperations } from './alarms.ts';
import { authenticityOperations } from './authenticity.ts';
import { boardOperations } from './board.ts';
import { campaignOperations } from './campaign.ts';
import { caseMeasureOperations } from './case-measure-operations.ts';
import { controlOperations } from './controls.ts';
import { directoryOperations } from './directory.ts';
import { drawOperations } from './draws.ts';
import { dualPreventionOperations } from './dual-prevention.ts';
import { dutyOperations } from './duties.ts';
import { dutyRoomOperations } from './duty-room.ts';
import { visitOperations } from './enforcement.ts';
import { caseOperations } from './enforcement-cases.ts';
import { coverageOperations } from './enforcement-coverage.ts';
import { enforcementDocumentOperations } from './enforcement-documents.ts';
import { evidenceOperations } from './evidence.ts';
import { gradingOperations } from './grading.ts';
import { hazardOperations } from './hazards.ts';
import { importOperations } from './imports.ts';
import { installationOperations } from './installations.ts';
import { jointInspectionOperations } from './joint-inspections.ts';
import { ledgerOperations } from './ledger.ts';
import type { Operation } from './operation.ts';
import { overviewOperations } from './overview.ts';
import { platformOperations } from './platform.ts';
import { pointOperations } from './points.ts';
import { reportOperations } from './reports.ts';
import { responsibilityOperations } from './responsibility.ts';
import { retentionOperations } from './retention.ts';
import { sectorOperations } from './sectors.ts';
import { selfCheckOperations } from './self-checks.ts';
import { sessionOperations } from './session.ts';
import { stewardshipOperations } from './stewardship.ts';
import { letterOperations } from './supervision.ts';
import { loopOperations } from './supervision-loop.ts';
import { meetingOperations } from './supervision-meetings.ts';
import { proposalOperations } from './supervision-proposals.ts';
import { telemetryOperations } from './telemetry.ts';
import { tipOffPageOperations } from './tip-off-page.ts';
import { tipOffOperations } from './tip-offs.ts';
import { visitProposalOperations } from './visit-proposals.ts';
import { warningSettingsOperations } from './warning-settings.ts';
import { warningOperations } from './warnings.ts';

/** The whole API, by operation id. */
export const api = {
  ...platformOperations,
  ...sessionOperations,
  ...accountOperations,
  ...directoryOperations,
  ...controlOperations,
  ...hazardOperations,
  ...importOperations,
  ...selfCheckOperations,
  ...dualPreventionOperations,
  ...authenticityOperations,
  ...agencyReportOperations,
  ...campaignOperations,
  ...gradingOperations,
  ...reportOperations,
  ...installationOperations,
  ...stewardshipOperations,
  ...jointInspectionOperations,
  ...sectorOperations,
  ...alarmOperations,
  ...alarmRuleOperations,
  ...alarmPriorityOperations,
  ...pointOperations,
  ...telemetryOperations,
  ...retentionOperations,
  ...evidenceOperations,
  ...dutyOperations,
  ...boardOperations,
  ...overviewOperations,
  ...accountabilityOperations,
  ...responsibilityOperations,
  ...ledgerOperations,
  ...tipOffPageOperations,
  ...tipOffOperations,
  ...warningOperations,
  ...warningSettingsOperations,
  ...dutyRoomOperations,
  ...visitOperations,
  ...coverageOperations,
  ...drawOperations,
  ...visitProposalOperations,
  ...caseMeasureOperations,
  ...caseOperations,
  ...enforcementDocumentOperations,
  ...letterOperations,
  ...proposalOperations,
  ...loopOperations,
  ...meetingOperations,
};

export const operations: readonly Operation[] = Object.values(api);
