import type { EnterpriseProfile } from '@zhiben/contract/directory.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { v7 } from '../../../platform/db/uuid.ts';

/** An enterprise as it stands on file. */
export interface Enterprise extends EnterpriseProfile {
  readonly id: EnterpriseId;
  readonly version: number;
  readonly updatedAt: Date;
}

export function newEnterprise(profile: EnterpriseProfile, now: Date): Enterprise {
  return { ...tidy(profile), id: EnterpriseId.parse(v7(now)), version: 1, updatedAt: now };
}

const MOST_ALIASES = 20;

/** An alias stands once and never repeats the name; where there are too many, the oldest goes. */
export function tidy<Profile extends EnterpriseProfile>(profile: Profile): Profile {
  const aliases = [...new Set(profile.aliases)].filter((alias) => alias !== profile.name);
  return { ...profile, aliases: aliases.slice(-MOST_ALIASES) };
}
