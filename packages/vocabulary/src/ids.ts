import { z } from 'zod';

/** Identifiers are UUID version 7, so that they sort by time of birth. */
const id = <Brand extends string>() => z.uuid().brand<Brand>();

export const HazardId = id<'HazardId'>();
export type HazardId = z.infer<typeof HazardId>;

export const EnterpriseId = id<'EnterpriseId'>();
export type EnterpriseId = z.infer<typeof EnterpriseId>;

export const AgencyId = id<'AgencyId'>();
export type AgencyId = z.infer<typeof AgencyId>;

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

export const WarningId = id<'WarningId'>();
export type WarningId = z.infer<typeof WarningId>;

export const DutyId = id<'DutyId'>();
export type DutyId = z.infer<typeof DutyId>;

export const AccountId = id<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;
