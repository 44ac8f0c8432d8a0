import { gb182182018 } from '@zhiben/rules/standards/gb-18218-2018/edition.ts';
import { gradeUnit } from '@zhiben/rules/standards/gb-18218-2018/grade-unit.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import { type Grading, type Installation, installationStore } from '../installation-store.ts';
import type { InstallationsNeeds } from '../installations-needs.ts';
import { releaseFromDuties, takeUpDuties } from './duties-of-installation.ts';

/** Identifies and grades a unit anew, keeps that beside the earlier gradings, and lays or withdraws what follows from it. */
export async function gradeInstallation(
  act: Act,
  installation: Installation,
  because: string,
  needs: Pick<InstallationsNeeds, 'peopleAtWork'>,
): Promise<Grading> {
  const { tx, actor, now } = act;
  const { id, enterprise_id, residents, substances } = installation;
  const reckoning = gradeUnit({ substances, residentsWithin500m: residents });
  const grading = await installationStore(tx).addGrading({
    id: v7(now),
    installation_id: id,
    enterprise_id,
    edition: gb182182018.id,
    standing: reckoning.standing,
    level: reckoning.level,
    residents,
    reckoning: JSON.stringify(reckoning),
    because,
    graded_at: now,
    graded_by: actor.personId,
    graded_by_name: actor.name,
  });
  await record(act, {
    act: 'installation.grade',
    subjectKind: 'installation',
    subjectId: id,
    enterpriseId: enterprise_id,
    edition: gb182182018.id,
    detail: {
      installation: installation.name,
      standing: reckoning.standing,
      majorHazardLevel: reckoning.level,
      s: reckoning.s,
      r: reckoning.r,
      substances: reckoning.substances.map(({ name, designTonnes }) => ({ name, designTonnes })),
      residents,
      missing: reckoning.missing,
      because,
    },
  });
  const wasMajor = installation.owes_since !== null;
  if (reckoning.standing === 'major-hazard' && !wasMajor) await takeUpDuties(act, installation, dayOf(now), needs);
  if (reckoning.standing !== 'major-hazard' && wasMajor) await releaseFromDuties(act, installation);
  return grading;
}
