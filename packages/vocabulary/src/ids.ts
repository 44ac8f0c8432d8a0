import { z } from 'zod';

/** Identifiers are UUID version 7, so that they sort by time of birth. */
const id = <Brand extends string>() => z.uuid().brand<Brand>();

export const HazardId = id<'HazardId'>();
export type HazardId = z.infer<typeof HazardId>;

export const EnterpriseId = id<'EnterpriseId'>();
export type EnterpriseId = z.infer<typeof EnterpriseId>;

export const AgencyId = id<'AgencyId'>();
export type AgencyId = z.infer<typeof AgencyId>;

export const AgencyReportId = id<'AgencyReportId'>();
export type AgencyReportId = z.infer<typeof AgencyReportId>;

export const AgencyEngineerId = id<'AgencyEngineerId'>();
export type AgencyEngineerId = z.infer<typeof AgencyEngineerId>;

export const PersonId = id<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

export const OrgUnitId = id<'OrgUnitId'>();
export type OrgUnitId = z.infer<typeof OrgUnitId>;

export const PlaceId = id<'PlaceId'>();
export type PlaceId = z.infer<typeof PlaceId>;

export const EvidenceId = id<'EvidenceId'>();
export type EvidenceId = z.infer<typeof EvidenceId>;

export const ImportId = id<'ImportId'>();
export type ImportId = z.infer<typeof ImportId>;

export const CheckId = id<'CheckId'>();
export type CheckId = z.infer<typeof CheckId>;
export const TipOffId = id<'TipOffId'>();
export type TipOffId = z.infer<typeof TipOffId>;

export const DoubtId = id<'DoubtId'>();
export type DoubtId = z.infer<typeof DoubtId>;
export const AlarmId = id<'AlarmId'>();
export type AlarmId = z.infer<typeof AlarmId>;

/** Small and dense where arrays are kept by them; text in an address, a number everywhere else. */
const number = <Brand extends string>() => z.coerce.number().int().min(1).max(2_147_483_647).brand<Brand>();

export const PointId = number<'PointId'>();
export type PointId = z.infer<typeof PointId>;

export const AlarmRuleId = number<'AlarmRuleId'>();
export type AlarmRuleId = z.infer<typeof AlarmRuleId>;
export const WarningId = id<'WarningId'>();
export type WarningId = z.infer<typeof WarningId>;

export const ReportId = id<'ReportId'>();
export type ReportId = z.infer<typeof ReportId>;

export const DutyId = id<'DutyId'>();
export type DutyId = z.infer<typeof DutyId>;

export const AccountId = id<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;

export const InstallationId = id<'InstallationId'>();
export type InstallationId = z.infer<typeof InstallationId>;

export const StewardTaskId = id<'StewardTaskId'>();
export type StewardTaskId = z.infer<typeof StewardTaskId>;

export const JointInspectionId = id<'JointInspectionId'>();
export type JointInspectionId = z.infer<typeof JointInspectionId>;
export const GatewayId = id<'GatewayId'>();
export type GatewayId = z.infer<typeof GatewayId>;

export const VisitId = id<'VisitId'>();
export type VisitId = z.infer<typeof VisitId>;

export const OfficerId = id<'OfficerId'>();
export type OfficerId = z.infer<typeof OfficerId>;

export const DrawId = id<'DrawId'>();
export type DrawId = z.infer<typeof DrawId>;

export const CaseId = id<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;

export const CasePartyId = id<'CasePartyId'>();
export type CasePartyId = z.infer<typeof CasePartyId>;

export const FindingId = id<'FindingId'>();
export type FindingId = z.infer<typeof FindingId>;

export const LetterId = id<'LetterId'>();
export type LetterId = z.infer<typeof LetterId>;

export const PublicationId = id<'PublicationId'>();
export type PublicationId = z.infer<typeof PublicationId>;

export const MeetingId = id<'MeetingId'>();
export type MeetingId = z.infer<typeof MeetingId>;

export const DecisionId = id<'DecisionId'>();
export type DecisionId = z.infer<typeof DecisionId>;

export const EnforcementDocumentId = id<'EnforcementDocumentId'>();
export type EnforcementDocumentId = z.infer<typeof EnforcementDocumentId>;
