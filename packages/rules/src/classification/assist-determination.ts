import { criterion, editionInForce } from '../major-hazards.ts';
import { pointsByCriterion } from './points.ts';
import type { CaseFacts } from './questions.ts';
import { read } from './reading.ts';
import type { Suggestion, SuspicionLevel } from './suggestion.ts';
import { SUSPICION, type Weighed, weighCriterion } from './weigh-criterion.ts';

export type { CaseFacts } from './questions.ts';
export type { LeadingWords, MissingFact, RankedCriterion, Suggestion, SuspicionLevel } from './suggestion.ts';

export interface HazardInWords {
  readonly text: string;
  readonly facts?: CaseFacts | undefined;
  /** The day the hazard was found ('YYYY-MM-DD'): it decides the edition. */
  readonly asOf: string;
  readonly limit?: number | undefined;
}

/** Ranks the criteria a hazard's wording points to, with the words that led there and the facts still to be established. */
export function assistDetermination({ text, facts = {}, asOf, limit = 5 }: HazardInWords): Suggestion {
  const edition = editionInForce(asOf);
  const reading = read(text);

  const weighed: Weighed[] = [];
  for (const [id, points] of pointsByCriterion(reading)) {
    const found = criterion(edition.id, id);
    const best = points.reduce((one, other) => (other.score > one.score ? other : one));
    if (found !== undefined) weighed.push(weighCriterion(found, best, reading, facts));
  }
  weighed.sort((a, b) => b.ranked.score - a.ranked.score || a.ranked.criterionId.localeCompare(b.ranked.criterionId));

  const [first] = weighed;
  const level = levelOf(first);
  return { level, ranked: weighed.slice(0, limit).map(({ ranked }) => ranked), note: noteOf(level, first) };
}

function levelOf(first: Weighed | undefined): SuspicionLevel {
  if (first === undefined || first.ranked.score < SUSPICION) return 'general-likely';
  return first.complete ? 'major-suspected' : 'suspected';
}

function noteOf(level: SuspicionLevel, first: Weighed | undefined): string {
  if (first === undefined) return '未见判定标准所列情形的表述，倾向于一般隐患。由判定人结合现场确定。';
  if (level === 'general-likely')
    return '表述涉及判定标准的主题，但未见构成要件，倾向于一般隐患。由判定人结合现场确定。';
  if (level === 'major-suspected') return '表述与适用对象均符合，疑似重大事故隐患。请核对证据后由判定人确定。';
  if (first.ranked.missing.length > 0) return '疑似重大事故隐患，尚有事实待核实。核实后由判定人确定。';
  return '疑似重大事故隐患。请核对证据后由判定人确定。';
}
