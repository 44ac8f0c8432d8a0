import type { Applicability, EnterpriseView } from '@zhiben/contract/directory.ts';
import { applicableDuties } from '@zhiben/rules/applicability/applicable-duties.ts';
import type { z } from 'zod';
import type { OpenHazards } from '../directory-needs.ts';
import { factsOf } from '../domain/facts-of.ts';
import type { Enterprise } from './enterprise.ts';

const NONE: OpenHazards = { openMajor: 0, openGeneral: 0, undetermined: 0 };

export function toView(enterprise: Enterprise, hazards: OpenHazards = NONE): EnterpriseView {
  const { openMajor, openGeneral, undetermined } = hazards;
  return { ...enterprise, openMajor, openGeneral, undetermined, updatedAt: enterprise.updatedAt.toISOString() };
}

/** Every duty the platform knows, with whether it applies to this enterprise, why, and what is missing to tell. */
export function toApplicability(enterprise: Enterprise): z.output<typeof Applicability>[] {
  return applicableDuties(factsOf(enterprise)).map(({ id, label, applies, reasons, missing, source }) => ({
    id,
    label,
    applies,
    reasons: [...reasons],
    missing: [...missing],
    source,
  }));
}
