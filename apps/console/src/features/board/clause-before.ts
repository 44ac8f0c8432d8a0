import { criteriaOf, editionsOfMajorHazardCriteria } from '@zhiben/rules/major-hazards.ts';

const CLAUSES = new Map(
  editionsOfMajorHazardCriteria.flatMap(({ id }) =>
    criteriaOf(id).map(({ id: criterionId, source }): [string, string] => [criterionId, source.clause]),
  ),
);

/** The clause of a criterion, to stand before its title. */
export function clauseBefore(criterionId: string): string {
  const clause = CLAUSES.get(criterionId);
  if (clause === undefined) return '';
  return clause.startsWith('第') ? `121号${clause} ` : `AQ 3067 ${clause} `;
}
