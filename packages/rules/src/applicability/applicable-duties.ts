import type { Applicability } from '../engine/applicability.ts';
import { FACT_QUESTIONS } from '../engine/fact-questions.ts';
import type { Source } from '../engine/rule.ts';
import type { EnterpriseFacts } from '../enterprise-facts.ts';
import { DUTIES, type Duty } from './duties.ts';

/** One duty as it stands for one enterprise. `missing` names in Chinese the facts that would settle an "unknown". */
export interface ApplicableDuty {
  readonly id: string;
  readonly label: string;
  readonly applies: Applicability['applies'];
  readonly reasons: readonly string[];
  readonly missing: readonly string[];
  readonly source: Source;
  readonly dueOn?: string;
}

/** Every duty the platform knows, with whether it applies to this enterprise and why. */
export function applicableDuties(enterprise: EnterpriseFacts): readonly ApplicableDuty[] {
  return DUTIES.map((duty) => answer(duty, enterprise));
}

function answer({ scope, ...duty }: Duty, enterprise: EnterpriseFacts): ApplicableDuty {
  const { applies, reasons, missing } = scope(enterprise);
  // A kind that is on record and still decides nothing has its reason; it is not a fact to be recorded again.
  const unrecorded = missing.filter((fact) => enterprise[fact] === undefined);
  return { ...duty, applies, reasons, missing: unrecorded.map((fact) => FACT_QUESTIONS[fact].label) };
}
