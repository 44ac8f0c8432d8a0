import type { Applicability } from '../engine/applicability.ts';
import { FACT_QUESTIONS } from '../engine/fact-questions.ts';
import { type Criterion, counterparts, criterion, editionInForce } from '../major-hazards.ts';
import type { Clue } from './clue.ts';
import { CLUES, TEMPERS } from './clues.ts';
import type { Span } from './concept.ts';
import { type CaseFacts, type QuestionId, questionOf } from './questions.ts';
import { type Passage, type Reading, read } from './reading.ts';

export type { CaseFacts } from './questions.ts';

/** What the assistant thinks. `major-suspected` is the most it ever says: the determination is a person's. */
export type SuspicionLevel = 'major-suspected' | 'suspected' | 'general-likely';

export interface MissingFact {
  readonly fact: string;
  readonly question: string;
}

/** Words of the original text, end exclusive, and what they were taken for. */
export interface LeadingWords {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly why: string;
}

export interface RankedCriterion {
  readonly editionId: string;
  readonly criterionId: string;
  readonly title: string;
  /** 0 to 1; from 0.5 on it is a suspicion. */
  readonly score: number;
  readonly why: string;
  readonly words: readonly LeadingWords[];
  readonly missing: readonly MissingFact[];
  readonly evidence: readonly string[];
  readonly lookAlike?: string;
  readonly counterparts: readonly {
    readonly editionId: string;
    readonly criterionId: string;
    readonly title: string;
  }[];
}

export interface Suggestion {
  readonly level: SuspicionLevel;
  readonly ranked: readonly RankedCriterion[];
  readonly note: string;
}

export interface DeterminationQuestion {
  readonly text: string;
  readonly facts?: CaseFacts;
  /** The day the hazard was found ('YYYY-MM-DD'): it decides the edition. */
  readonly asOf: string;
  readonly limit?: number;
}

const SUSPICION = 0.5;
const CERTAIN_WORDING = 0.8;
const OUT_OF_SCOPE = 0.4;

/** Ranks the criteria a hazard's wording points to, with the words that led there and the facts still to be established. */
export function assistDetermination({ text, facts = {}, asOf, limit = 5 }: DeterminationQuestion): Suggestion {
  const edition = editionInForce(asOf);
  const reading = read(text);
  const candidates = [...pointsByCriterion(reading)]
    .flatMap(([id, points]) => weigh(criterion(edition.id, id), points, reading, facts))
    .toSorted((a, b) => b.score - a.score || a.criterionId.localeCompare(b.criterionId));

  const level = levelOf(candidates[0], edition.id);
  return {
    level,
    ranked: candidates.slice(0, limit).map(({ certain: _, ...ranked }) => ranked),
    note: noteOf(level, candidates[0]),
  };
}

interface Point {
  readonly clue: Clue;
  readonly score: number;
  readonly spans: readonly Span[];
  readonly lookAlike: string | undefined;
}

type Candidate = RankedCriterion & { readonly certain: boolean };

function pointsByCriterion(reading: Reading): Map<string, Point[]> {
  const points = new Map<string, Point[]>();
  for (const clue of CLUES) {
    const found = firstPassage(clue, reading);
    if (found === undefined) continue;
    for (const id of clue.criteria) {
      const list = points.get(id) ?? [];
      points.set(id, [...list, temper(clue, id, found.passage, found.spans)]);
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

function temper(clue: Clue, id: string, passage: Passage, spans: readonly Span[]): Point {
  const tempering = TEMPERS.filter(
    ({ criteria, when }) => criteria.includes(id) && when(sentenceOf(passage)) !== undefined,
  );
  const score = tempering.reduce((product, { factor }) => product * factor, clue.strength);
  return { clue, score, spans, lookAlike: tempering.find(({ lookAlike }) => lookAlike)?.lookAlike ?? clue.lookAlike };
}

function sentenceOf({ reading, start, end }: Passage): Passage {
  const whole = { reading, start: 0, end: reading.text.length };
  return reading.passages.sentence.find((sentence) => sentence.start <= start && end <= sentence.end) ?? whole;
}

function weigh(
  found: Criterion | undefined,
  points: readonly Point[],
  reading: Reading,
  facts: CaseFacts,
): Candidate[] {
  const best = points.toSorted((a, b) => b.score - a.score)[0];
  if (found === undefined || best === undefined) return [];

  const scope = found.scope(facts);
  const outside = scope.applies === 'no';
  const score = round(outside ? best.score * OUT_OF_SCOPE : best.score);
  const missing = outside ? [] : missingFacts(best.clue.asks ?? [], scope, reading, facts);
  const lookAlike = outside
    ? scope.reasons.join('；')
    : score < SUSPICION
      ? (best.lookAlike ?? found.lookAlikes[0])
      : best.lookAlike;
  return [
    {
      editionId: found.editionId,
      criterionId: found.id,
      title: found.title,
      score,
      why: best.clue.why,
      words: leadingWords(best.spans, reading),
      missing,
      evidence: found.evidence,
      ...(lookAlike === undefined ? {} : { lookAlike }),
      counterparts: counterparts(found.id).map(({ editionId, id, title }) => ({ editionId, criterionId: id, title })),
      certain: score >= CERTAIN_WORDING && scope.applies === 'yes' && missing.length === 0,
    },
  ];
}

function missingFacts(
  asks: readonly QuestionId[],
  scope: Applicability,
  reading: Reading,
  facts: CaseFacts,
): MissingFact[] {
  const aboutEnterprise = scope.missing.map((fact) => ({ fact, question: FACT_QUESTIONS[fact].question }));
  const aboutCase = asks
    .filter((id) => !isAnswered(id, reading, facts))
    .map((id) => ({ fact: id, question: questionOf(id).question }));
  const asked = new Set<string>();
  return [...aboutCase, ...aboutEnterprise].filter(({ question }) => !asked.has(question) && asked.add(question));
}

function isAnswered(id: QuestionId, reading: Reading, facts: CaseFacts): boolean {
  const { isKnown, answeredBy } = questionOf(id);
  const [whole] = reading.passages.text;
  return (isKnown?.(facts) ?? false) || (whole !== undefined && answeredBy?.(whole) !== undefined);
}

function leadingWords(spans: readonly Span[], { origin, text }: Reading): LeadingWords[] {
  return spans
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, concept }) => {
      const from = origin[start] ?? 0;
      const to = (origin[end - 1] ?? from) + 1;
      return { text: text.slice(start, end), start: from, end: to, why: concept.name };
    });
}

function levelOf(best: Candidate | undefined, editionId: string): SuspicionLevel {
  if (best === undefined || best.score < SUSPICION) return 'general-likely';
  return best.certain && best.editionId === editionId ? 'major-suspected' : 'suspected';
}

function noteOf(level: SuspicionLevel, best: Candidate | undefined): string {
  if (best === undefined) return '未见判定标准所列情形的表述，倾向于一般隐患。由判定人结合现场确定。';
  if (level === 'general-likely')
    return '表述涉及判定标准的主题，但未见构成要件，倾向于一般隐患。由判定人结合现场确定。';
  if (level === 'major-suspected') return '表述与适用对象均符合，疑似重大事故隐患。请核对证据后由判定人确定。';
  return best.missing.length > 0
    ? '疑似重大事故隐患，尚有事实待核实。核实后由判定人确定。'
    : '疑似重大事故隐患。请核对证据后由判定人确定。';
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
