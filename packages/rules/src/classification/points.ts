import type { Clue } from './clue.ts';
import { CLUES, TEMPERS } from './clues.ts';
import type { Span } from './concept.ts';
import type { Passage, Reading } from './reading.ts';

/** One clue found in a text, counted for one criterion. */
export interface Point {
  readonly clue: Clue;
  readonly score: number;
  readonly spans: readonly Span[];
  readonly lookAlike: string | undefined;
}

/** Every clue the text gives, by criterion of either edition. */
export function pointsByCriterion(reading: Reading): ReadonlyMap<string, readonly Point[]> {
  const points = new Map<string, Point[]>();
  for (const clue of CLUES) {
    const found = firstPassage(clue, reading);
    if (found === undefined) continue;
    for (const id of clue.criteria) {
      points.set(id, [...(points.get(id) ?? []), tempered(clue, id, found.passage, found.spans)]);
    }
  }
  return points;
}

function firstPassage(clue: Clue, reading: Reading): { passage: Passage; spans: readonly Span[] } | undefined {
  for (const passage of reading.passages[clue.within ?? 'clause']) {
    const spans = clue.finds(passage);
    if (spans !== undefined) return { passage, spans };
  }
  return undefined;
}

/** The clue's strength after every circumstance told in the same sentence. */
function tempered(clue: Clue, id: string, passage: Passage, spans: readonly Span[]): Point {
  const sentence = sentenceOf(passage);
  const tempering = TEMPERS.filter(({ criteria, when }) => criteria.includes(id) && when(sentence) !== undefined);
  const score = tempering.reduce((product, { factor }) => product * factor, clue.strength);
  return { clue, score, spans, lookAlike: tempering.find(({ lookAlike }) => lookAlike)?.lookAlike ?? clue.lookAlike };
}

function sentenceOf(passage: Passage): Passage {
  const { sentence } = passage.reading.passages;
  return sentence.find(({ start, end }) => start <= passage.start && passage.end <= end) ?? passage;
}
