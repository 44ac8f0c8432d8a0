import type { recordAssessment as operation } from '@zhiben/contract/installations.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { dayNumber, dayText } from '@zhiben/rules/calendar/day.ts';
import { FILING_WITHIN_DAYS, nextAssessmentOn } from '@zhiben/rules/clocks/installation-clocks.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { passDuty } from '../../../platform/duties/lay-duty.ts';
import { record } from '../../../platform/ledger/record.ts';
import { assessmentOutdated, dayToCome, notMajorHazard } from '../installation-refusals.ts';
import { installationStore } from '../installation-store.ts';
import { dutyAfter } from './duties-of-installation.ts';
import { lockInUse } from './installation-on-record.ts';

/** Enters a safety assessment. Filing it is owed from now on. */
export async function recordAssessment(
  act: Act,
  id: string,
  { assessedOn, report }: BodyOf<typeof operation>,
): Promise<void> {
  const { tx, actor, now } = act;
  const installation = await lockInUse(act, id);
  const installations = installationStore(tx);
  const standing = (await installations.standingOf([id])).get(id);
  if (standing?.standing !== 'major-hazard') throw notMajorHazard();
  if (assessedOn > dayOf(now)) throw dayToCome('assessedOn');
  const [latest] = await installations.assessmentsOf([id]);
  if (latest !== undefined && latest.assessed_on >= assessedOn) throw assessmentOutdated(latest.assessed_on);

  const assessment = {
    id: v7(now),
    installation_id: id,
    enterprise_id: installation.enterprise_id,
    assessed_on: assessedOn,
    report,
    level: standing.level,
    next_on: nextAssessmentOn(assessedOn),
    file_by: dayText(dayNumber(assessedOn) + FILING_WITHIN_DAYS),
    filed_on: null,
    filing_number: null,
    recorded_at: now,
    recorded_by_name: actor.name,
  };
  await installations.addAssessment(assessment);
  await passDuty(act, id, dutyAfter(installation, assessment));
  await record(act, {
    act: 'installation.assess',
    subjectKind: 'installation',
    subjectId: id,
    enterpriseId: installation.enterprise_id,
    detail: { installation: installation.name, assessedOn, report, majorHazardLevel: standing.level },
  });
}
