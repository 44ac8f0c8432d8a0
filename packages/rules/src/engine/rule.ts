/** What a rule says about one subject. `undetermined` is not `met`: an unknown fact is itself something to act on. */
export type Verdict =
  | { readonly kind: 'met' }
  | { readonly kind: 'broken'; readonly findings: readonly string[] }
  | { readonly kind: 'undetermined'; readonly missing: readonly string[] }
  | { readonly kind: 'not-applicable' };

/** Where a rule comes from. `provisional` marks what was not read in the official text: the reader is told so. */
export interface Source {
  readonly standard: string;
  readonly clause: string;
  readonly basis: 'quotation' | 'provisional';
}

/** One clause of one standard, as a pure judgement over known facts. */
export interface Requirement<Subject> {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  judge(subject: Subject): Verdict;
}

export type Check = { readonly finding: string } | { readonly missing: string } | 'holds';

export const notApplicable: Verdict = { kind: 'not-applicable' };

/** Asks whether the limit is kept, not whether it is exceeded, so that NaN fails. */
export function atMost(limit: number, unit: string, what: string, value: number | undefined): Check {
  if (value === undefined) return { missing: what };
  return value <= limit ? 'holds' : { finding: `${what}为${value}${unit}，高于${limit}${unit}` };
}

export function atLeast(limit: number, unit: string, what: string, value: number | undefined): Check {
  if (value === undefined) return { missing: what };
  return value >= limit ? 'holds' : { finding: `${what}为${value}${unit}，低于${limit}${unit}` };
}

/** Asks for a fact that must be true; `finding` says what is wrong when it is false. */
export function isTrue(what: string, finding: string, value: boolean | undefined): Check {
  if (value === undefined) return { missing: what };
  return value ? 'holds' : { finding };
}

/** A known breach outranks an unknown fact, and an unknown fact outranks "met". */
export function allOf(...checks: readonly Check[]): Verdict {
  const findings = checks.flatMap((check) => (check !== 'holds' && 'finding' in check ? [check.finding] : []));
  if (findings.length > 0) return { kind: 'broken', findings };

  const missing = checks.flatMap((check) => (check !== 'holds' && 'missing' in check ? [check.missing] : []));
  return missing.length > 0 ? { kind: 'undetermined', missing } : { kind: 'met' };
}
