import type { EnterpriseProfile } from '@zhiben/contract/directory.ts';
import { enterpriseFieldLabel } from '@zhiben/vocabulary/enterprises.ts';

export type ProfileField = keyof EnterpriseProfile;

/** Every field of the contract has its word: a field without one does not compile. */
export const profileLabel: Readonly<Record<ProfileField, string>> = enterpriseFieldLabel;
