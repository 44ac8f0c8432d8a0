/** A stretch of the normalised text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly concept: Concept;
}

/** One idea and the many ways inspectors write it. */
export interface Concept {
  readonly name: string;
  readonly words: RegExp;
  /** A headed concept does not count where it only modifies another noun: 报警器 in 报警器标识 is not about the detector. */
  readonly headed: boolean;
}

/** A thing whose absence or failure is at stake. Each way of writing it is a regular expression; … stands for up to 12 characters of one clause. */
export function thing(name: string, ...ways: readonly string[]): Concept {
  return { name, words: anyOf(ways), headed: true };
}

/** A place, person, substance or circumstance: it counts wherever it is mentioned. */
export function mention(name: string, ...ways: readonly string[]): Concept {
  return { name, words: anyOf(ways), headed: false };
}

function anyOf(ways: readonly string[]): RegExp {
  return new RegExp(ways.map((way) => way.replaceAll('…', '[^,;:。]{0,12}?')).join('|'), 'gu');
}
