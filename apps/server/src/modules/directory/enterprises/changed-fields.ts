import { isDeepStrictEqual } from 'node:util';
import type { EnterpriseProfile } from '@zhiben/contract/directory.ts';
import { type ProfileField, profileLabel } from './profile-labels.ts';

const FIELDS = Object.keys(profileLabel) as readonly ProfileField[];

/** Contact details are named in the ledger, not repeated there: nothing written to it can ever be taken out. */
const PERSONAL: readonly ProfileField[] = ['principalName', 'phone'];

export function changedFields(before: EnterpriseProfile, after: EnterpriseProfile): readonly ProfileField[] {
  return FIELDS.filter((field) => !isDeepStrictEqual(before[field], after[field]));
}

/** What the ledger keeps of a change. */
export function changeDetail(before: EnterpriseProfile, after: EnterpriseProfile) {
  const changed = changedFields(before, after);
  const shown = changed.filter((field) => !PERSONAL.includes(field));
  return { name: after.name, changed, from: only(shown, before), to: only(shown, after) };
}

const only = (fields: readonly ProfileField[], profile: EnterpriseProfile) =>
  Object.fromEntries(fields.map((field) => [field, profile[field]]));
