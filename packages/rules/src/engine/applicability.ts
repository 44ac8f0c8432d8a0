import type { EnterpriseFacts } from '../enterprise-facts.ts';

export type FactName = keyof EnterpriseFacts;

/** Whether a rule speaks to an enterprise, with the facts that decided it or those that are missing to decide. */
export interface Applicability {
  readonly applies: 'yes' | 'no' | 'unknown';
  readonly reasons: readonly string[];
  readonly missing: readonly FactName[];
}

export type Scope = (facts: EnterpriseFacts) => Applicability;

export const applies = (...reasons: readonly string[]): Applicability => ({ applies: 'yes', reasons, missing: [] });
export const doesNotApply = (...reasons: readonly string[]): Applicability => ({ applies: 'no', reasons, missing: [] });
export const cannotTell = (missing: readonly FactName[], ...reasons: readonly string[]): Applicability => ({
  applies: 'unknown',
  reasons,
  missing,
});

/** All must apply. One "no" decides; otherwise one unknown leaves it open. */
export function allApply(...scopes: readonly Scope[]): Scope {
  return (facts) =>
    decide(
      scopes.map((scope) => scope(facts)),
      ['no', 'unknown', 'yes'],
    );
}

/** One must apply. One "yes" decides; otherwise one unknown leaves it open. */
export function anyApplies(...scopes: readonly Scope[]): Scope {
  return (facts) =>
    decide(
      scopes.map((scope) => scope(facts)),
      ['yes', 'unknown', 'no'],
    );
}

function decide(answers: readonly Applicability[], order: readonly Applicability['applies'][]): Applicability {
  const decisive = order.find((kind) => answers.some((answer) => answer.applies === kind)) ?? 'unknown';
  const deciding = answers.filter((answer) => answer.applies === decisive);
  return {
    applies: decisive,
    reasons: [...new Set(deciding.flatMap((answer) => answer.reasons))],
    missing: [...new Set(deciding.flatMap((answer) => answer.missing))],
  };
}
