import type { Scope } from '../engine/applicability.ts';
import type { Source } from '../engine/rule.ts';

/** One criterion for a major accident hazard, as what a person needs to decide it. It never decides by itself. */
export interface Criterion {
  readonly id: string;
  readonly editionId: string;
  readonly number: string;
  readonly title: string;
  readonly group: string;
  readonly source: Source;
  /** To whom it speaks. "unknown" names the enterprise facts that are missing. */
  readonly scope: Scope;
  readonly evidence: readonly string[];
  /** What is often mistaken for it. */
  readonly lookAlikes: readonly string[];
  /** Criteria of the other edition on the same topic: inferred from the topics, hence provisional. */
  readonly counterparts: readonly string[];
}
