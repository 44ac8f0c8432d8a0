import { type GradingView, InstallationDetail, type StewardView } from '@zhiben/contract/installation-view.ts';
import { dayNumber } from '@zhiben/rules/calendar/day.ts';
import { stewardDuties } from '@zhiben/rules/stewardship/steward-duties.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { installationNotFound } from '../installation-refusals.ts';
import { type Grading, installationStore, type Steward } from '../installation-store.ts';
import type { InstallationsNeeds } from '../installations-needs.ts';
import { toRows } from './find-installations.ts';

type Needs = Pick<InstallationsNeeds, 'enterpriseNames' | 'peopleAtWork' | 'placeName'>;

/** All that is on record of one unit, closed ones too. */
export async function showInstallation(act: Act, id: string, needs: Needs): Promise<InstallationDetail> {
  const { tx, now } = act;
  const installations = installationStore(tx);
  const one = await installations.find(id);
  const [row] = one === undefined ? [] : await toRows(act, [one], needs);
  const [grading, ...gradings] = await installations.gradingsOf(id);
  if (one === undefined || row === undefined || grading === undefined) throw installationNotFound();

  const atWork = new Set((await needs.peopleAtWork(tx, [one.enterprise_id])).map(({ personId }) => personId));
  const stewards = (await installations.stewardsOf([id])).map((steward) => stewardView(steward, atWork));
  const duties = stewardDuties(dayOf(now));
  return InstallationDetail.parse({
    ...row,
    facts: { ...one, placeId: one.place_id },
    closedAt: one.closed_at?.toISOString() ?? null,
    closedReason: one.closed_reason,
    grading: gradingView(grading),
    gradings: gradings.map(gradingView),
    namedStewards: stewards.filter(({ untilOn }) => untilOn === null),
    formerStewards: stewards.filter(({ untilOn }) => untilOn !== null),
    duties: duties ?? null,
    assessments: (await installations.assessmentsOf([id])).map((assessment) => ({
      id: assessment.id,
      assessedOn: assessment.assessed_on,
      report: assessment.report,
      level: assessment.level,
      nextOn: assessment.next_on,
      fileBy: assessment.file_by,
      filedOn: assessment.filed_on,
      filingNumber: assessment.filing_number,
    })),
  });
}

function gradingView({ reckoning, ...row }: Grading): GradingView {
  return {
    id: row.id,
    edition: row.edition,
    standing: row.standing,
    level: row.level,
    s: reckoning.s,
    alpha: reckoning.alpha,
    r: reckoning.r,
    residents: row.residents,
    substances: reckoning.substances.map((one) => ({ ...one, missing: [...one.missing] })),
    missing: [...reckoning.missing],
    because: row.because,
    gradedAt: row.graded_at.toISOString(),
    gradedByName: row.graded_by_name,
  };
}

function stewardView(steward: Steward, atWork: ReadonlySet<string>): StewardView {
  return {
    role: steward.role,
    personId: steward.person_id as StewardView['personId'],
    name: steward.name,
    post: steward.post,
    phone: steward.phone,
    fromOn: steward.from_on,
    untilOn: steward.until_on,
    recordedAfterDays: dayNumber(dayOf(steward.recorded_at)) - dayNumber(steward.from_on),
    recordedAt: steward.recorded_at.toISOString(),
    left: !atWork.has(steward.person_id),
  };
}
