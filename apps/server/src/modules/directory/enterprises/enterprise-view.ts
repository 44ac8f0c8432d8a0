import type { Applicability, EnterpriseView, Installation } from '@zhiben/contract/directory.ts';
import { applicableDuties } from '@zhiben/rules/applicability/applicable-duties.ts';
import { factsOnFile } from '@zhiben/rules/applicability/facts-on-file.ts';
import type { OpenHazards } from '../directory-needs.ts';
import type { Enterprise } from './enterprise.ts';

const NONE: OpenHazards = { openMajor: 0, openGeneral: 0, undetermined: 0 };

export function toView(
  enterprise: Enterprise,
  hazards: OpenHazards | undefined,
  graded: readonly Installation[] | undefined,
): EnterpriseView {
  const { openMajor, openGeneral, undetermined } = hazards ?? NONE;
  return {
    ...enterprise,
    graded: graded === undefined ? null : [...graded],
    openMajor,
    openGeneral,
    undetermined,
    updatedAt: enterprise.updatedAt.toISOString(),
  };
}

/** Every duty the platform knows, with whether it applies to this enterprise, why, and what is missing to tell. */
export function toApplicability(enterprise: Enterprise): Applicability[] {
  return applicableDuties(factsOnFile(enterprise)).map(({ dueOn = null, ...duty }) => ({
    id: duty.id,
    label: duty.label,
    applies: duty.applies,
    reasons: [...duty.reasons],
    missing: [...duty.missing],
    source: duty.source,
    dueOn,
  }));
}
