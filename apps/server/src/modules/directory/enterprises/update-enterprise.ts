import type { EnterpriseProfile } from '@zhiben/contract/directory.ts';
import { FIELDS_KEPT_BY_BUREAU } from '@zhiben/vocabulary/enterprises.ts';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { DirectoryNeeds } from '../directory-needs.ts';
import { changedMeanwhile, enterpriseNotFound, installationsGraded, keptByTheBureau } from '../directory-refusals.ts';
import { changeDetail, changedFields } from './changed-fields.ts';
import { type Enterprise, tidy } from './enterprise.ts';
import { enterpriseStore } from './enterprise-store.ts';
import { latestChange } from './latest-change.ts';
import { refuseDuplicates } from './refuse-duplicates.ts';

export interface UpdateEnterprise extends EnterpriseProfile {
  /** The version the person saw. */
  readonly version: number;
}

export async function updateEnterprise(
  act: Act,
  enterpriseId: string,
  { version, ...profile }: UpdateEnterprise,
  needs: Pick<DirectoryNeeds, 'gradedInstallations'>,
): Promise<Enterprise> {
  const enterprises = enterpriseStore(act.tx);
  const before = await enterprises.lock(enterpriseId);
  if (before === undefined) throw enterpriseNotFound();
  if (before.version !== version) throw changedMeanwhile(before.name, await latestChange(act.tx, enterpriseId));

  const wanted = tidy(profile);
  const changed = changedFields(before, wanted);
  if (changed.length === 0) return before;
  const kept = changed.filter((field) => FIELDS_KEPT_BY_BUREAU.includes(field));
  if (kept.length > 0 && act.actor.realm !== 'bureau') throw keptByTheBureau(kept);
  if (changed.includes('installations')) await refuseIfGraded(act.tx, enterpriseId, needs);

  const after = { ...before, ...withFormerName(wanted, before.name), version: version + 1, updatedAt: act.now };
  if (changed.includes('name') || changed.includes('creditCode')) await refuseDuplicates(act.tx, [after]);

  await enterprises.save(after);
  await record(act, {
    act: 'enterprise.update',
    subjectKind: 'enterprise',
    subjectId: enterpriseId,
    enterpriseId,
    detail: changeDetail(before, after),
  });
  return after;
}

/** What is entered about installations counts only until a unit stands on their register; then it would change nothing. */
async function refuseIfGraded(
  tx: Tx,
  enterpriseId: string,
  { gradedInstallations }: Pick<DirectoryNeeds, 'gradedInstallations'>,
): Promise<void> {
  if ((await gradedInstallations(tx, [enterpriseId])).has(enterpriseId)) throw installationsGraded();
}

/** Registers written before a change of name go on using the old one. */
const withFormerName = (profile: EnterpriseProfile, formerName: string): EnterpriseProfile =>
  profile.name === formerName ? profile : tidy({ ...profile, aliases: [...profile.aliases, formerName] });
