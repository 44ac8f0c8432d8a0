import { ASSESSMENT_SOURCE, FILING_SOURCE } from '@zhiben/rules/clocks/installation-clocks.ts';
import { endOfDay } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { type DutyToLay, passDuty, withdrawDuties } from '../../../platform/duties/lay-duty.ts';
import { type Assessment, type Installation, installationStore } from '../installation-store.ts';
import type { InstallationsNeeds } from '../installations-needs.ts';
import { layStewardTasks } from '../stewards/lay-steward-tasks.ts';
import { withdrawStewardTasks } from '../stewards/withdraw-steward-tasks.ts';

/** From this day its stewards owe their investigations, and its last assessment its filing or its successor. */
export async function takeUpDuties(
  act: Act,
  installation: Installation,
  sinceOn: string,
  needs: Pick<InstallationsNeeds, 'peopleAtWork'>,
): Promise<void> {
  const installations = installationStore(act.tx);
  const owing = await installations.save(installation.id, { owes_since: sinceOn });
  const [latest] = await installations.assessmentsOf([installation.id]);
  if (latest !== undefined) await passDuty(act, installation.id, dutyAfter(installation, latest));
  await layStewardTasks(act, owing, needs);
}

/** What no longer is a major-hazard installation owes nothing more; what was missed before stays on record. */
export async function releaseFromDuties(act: Act, { id, enterprise_id, name }: Installation): Promise<void> {
  await installationStore(act.tx).save(id, { owes_since: null });
  await withdrawDuties(act, [id]);
  await withdrawStewardTasks(act, { id, enterprise_id, name });
}

/** After an assessment its filing is owed; after the filing the next assessment. */
export function dutyAfter(installation: Installation, { filed_on, file_by, next_on }: Assessment): DutyToLay {
  const common = {
    subjectKind: 'installation',
    subjectId: installation.id,
    subjectTitle: installation.name,
    enterpriseId: installation.enterprise_id,
    aboutEnterpriseId: installation.enterprise_id,
    ownerRoles: ['principal', 'safety-manager'],
    dueCertain: true,
  } as const;
  return filed_on === null
    ? { ...common, kind: 'installation-file', dueAt: endOfDay(file_by), source: sourceText(FILING_SOURCE) }
    : { ...common, kind: 'installation-assess', dueAt: endOfDay(next_on), source: sourceText(ASSESSMENT_SOURCE) };
}

const sourceText = ({ standard, clause, basis }: typeof ASSESSMENT_SOURCE): string =>
  `${standard} ${clause}${basis === 'provisional' ? '（暂定）' : ''}`;
