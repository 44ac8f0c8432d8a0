import type { Applicability } from '../engine/applicability.ts';
import { FACT_QUESTIONS } from '../engine/fact-questions.ts';
import { type Criterion, counterparts } from '../major-hazards.ts';
import type { Span } from './concept.ts';
import type { Point } from './points.ts';
import { type CaseFacts, type QuestionId, questionOf } from './questions.ts';
import type { Reading } from './reading.ts';
import type { LeadingWords, MissingFact, RankedCriterion } from './suggestion.ts';

/** From this score on the wording is a suspicion. */
export const SUSPICION = 0.5;
const CLEAR_WORDING = 0.8;
/** A criterion that known facts rule out stays in sight, far below a suspicion. */
const OUT_OF_SCOPE = 0.4;

export interface Weighed {
  readonly ranked: RankedCriterion;
  /** Clear wording, known to apply, nothing left to ask, and the criterion itself was read and not inferred. */
  readonly complete: boolean;
}

/** Weighs what was found for one criterion against what is known about the enterprise and the place. */
export function weighCriterion(criterion: Criterion, best: Point, reading: Reading, facts: CaseFacts): Weighed {
  const asks = best.clue.asks ?? [];
  const scope = criterion.scope(facts);
  const against = [
    ...(scope.applies === 'no' ? scope.reasons : []),
    ...asks.flatMap((id) => questionOf(id).ruledOut?.(facts) ?? []),
  ];
  const outside = against.length > 0;
  const score = Math.round(best.score * (outside ? OUT_OF_SCOPE : 1) * 100) / 100;
  const missing = outside ? [] : missingFacts(asks, scope, reading, facts);
  const lookAlike = outside
    ? against.join('；')
    : (best.lookAlike ?? (score < SUSPICION ? criterion.lookAlikes[0] : undefined));

  return {
    ranked: {
      editionId: criterion.editionId,
      criterionId: criterion.id,
      title: criterion.title,
      score,
      why: best.clue.why,
      words: leadingWords(best.spans, reading),
      missing,
      evidence: criterion.evidence,
      ...(lookAlike === undefined ? {} : { lookAlike }),
      counterparts: counterparts(criterion.id).map(({ editionId, id, title }) => ({
        editionId,
        criterionId: id,
        title,
      })),
    },
    complete:
      score >= CLEAR_WORDING &&
      scope.applies === 'yes' &&
      missing.length === 0 &&
      criterion.source.basis === 'quotation',
  };
}

function missingFacts(
  asks: readonly QuestionId[],
  scope: Applicability,
  reading: Reading,
  facts: CaseFacts,
): MissingFact[] {
  const aboutCase = asks
    .filter((id) => !isAnswered(id, reading, facts))
    .map((id) => ({ fact: id, question: questionOf(id).question }));
  const aboutEnterprise = scope.missing
    .filter((fact) => !asks.some((id) => questionOf(id).about === fact))
    .map((fact) => ({ fact, question: FACT_QUESTIONS[fact].question }));
  return [...aboutCase, ...aboutEnterprise];
}

function isAnswered(id: QuestionId, reading: Reading, facts: CaseFacts): boolean {
  const { about, answeredBy } = questionOf(id);
  if (about !== undefined && facts[about] !== undefined) return true;
  return answeredBy !== undefined && reading.passages.text.some((text) => answeredBy(text) !== undefined);
}

function leadingWords(spans: readonly Span[], reading: Reading): LeadingWords[] {
  return spans
    .toSorted((a, b) => a.start - b.start)
    .map((span) => ({ ...reading.original(span), why: span.concept.name }));
}
