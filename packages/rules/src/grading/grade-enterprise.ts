import { anyApplies, applies, doesNotApply, type Scope } from '../engine/applicability.ts';
import type { Source } from '../engine/rule.ts';
import { ofKind, openFor } from '../engine/scopes.ts';
import { DIRECT_RED } from './direct-red.ts';
import { COLOURS, type GradingColour, type GradingFact, type GradingFacts } from './grading-facts.ts';
import { GRADING_ITEMS, GRADING_LINES, type GradingItem, type GradingLine } from './grading-lines.ts';

export const GRADING_EDITION = 'mem-2018-19';

/** The action plan: not up to standard means orange or worse. */
export const OVERRIDE_SOURCE: Source = {
  standard: '全区化工和危险化学品安全生产治本攻坚三年行动实施方案（2024-2026年）',
  clause: '四（二）',
  basis: 'quotation',
};

/** The guide speaks of producers and of dealers with storage; the plan treats makers of medicine like producers. */
export const GRADING_SCOPE: Scope = anyApplies(
  ofKind('producer', 'storage-dealer', 'oil-depot', 'warehouse'),
  (facts) => (facts.kind === 'pharma' ? applies('医药企业参照危险化学品生产企业') : doesNotApply()),
  openFor('filling-station', '加油站是否按储存经营企业分级，由本局决定'),
  openFor('gas-supply', '取得危险化学品许可的燃气企业适用'),
  openFor('user', '取得危险化学品安全使用许可的使用企业适用'),
);

export interface GradedLine {
  readonly fact: GradingFact;
  /** null: the fact is not known. */
  readonly points: number | null;
}

export interface GradedItem extends GradingItem {
  /** After the cap; what is not known is not in it. */
  readonly deducted: number;
  readonly added: number;
  readonly lines: readonly GradedLine[];
}

export interface Grading {
  /** null while facts are missing: a missing fact never makes a colour, except that a known ground for red does. */
  readonly colour: GradingColour | null;
  readonly score: number | null;
  /** Between which scores it lies, whatever the missing facts turn out to be. */
  readonly lowest: number;
  readonly highest: number;
  /** Grounds for red that are known to hold. */
  readonly directRed: readonly string[];
  /** Not up to standard: no better than orange. */
  readonly heldAtOrange: boolean;
  readonly items: readonly GradedItem[];
  readonly missing: readonly GradingFact[];
}

/** Grades an enterprise by the guide of 2018, and by the plan's word on standardization where that is worse. */
export function gradeEnterprise(facts: GradingFacts): Grading {
  const items = GRADING_ITEMS.map((item) => gradeItem(item, facts));
  const score = total(items, (line) => line.points(facts) ?? 0);
  const missing = missingFacts(facts);
  const directRed = DIRECT_RED.filter(({ holds }) => holds(facts) === true).map(({ words }) => words);
  const heldAtOrange = facts.standardizationLevel === 'none';
  const settled = missing.length === 0;
  return {
    colour: directRed.length > 0 ? 'red' : settled ? worse(colourOf(score), heldAtOrange ? 'orange' : 'blue') : null,
    score: settled ? score : null,
    lowest: total(items, (line) => line.points(facts) ?? line.least),
    highest: total(items, (line) => line.points(facts) ?? line.most),
    directRed,
    heldAtOrange,
    items,
    missing,
  };
}

export function colourOf(score: number): GradingColour {
  if (score >= 90) return 'blue';
  if (score >= 75) return 'yellow';
  return score >= 60 ? 'orange' : 'red';
}

/** Facts that nobody has established, in the order of the form. */
function missingFacts(facts: GradingFacts): readonly GradingFact[] {
  const asked = [...GRADING_LINES.map(({ fact }) => fact), ...DIRECT_RED.flatMap((one) => one.facts)];
  return [...new Set(asked)].filter((fact) => facts[fact] === undefined);
}

function gradeItem(item: GradingItem, facts: GradingFacts): GradedItem {
  const lines = linesOf(item.id);
  const known = lines.map((line) => line.points(facts) ?? 0);
  return {
    ...item,
    deducted: deducted(item, known),
    added: added(known),
    lines: lines.map((line) => ({ fact: line.fact, points: line.points(facts) ?? null })),
  };
}

function total(items: readonly GradingItem[], pointsOf: (line: GradingLine) => number): number {
  const sum = items.reduce((points, item) => {
    const ofLines = linesOf(item.id).map(pointsOf);
    return points - deducted(item, ofLines) + added(ofLines);
  }, 100);
  return Math.round(sum * 10) / 10;
}

const linesOf = (id: string): readonly GradingLine[] => GRADING_LINES.filter(({ item }) => item === id);
const sum = (points: readonly number[]): number => points.reduce((all, one) => all + one, 0);
const added = (points: readonly number[]): number => sum(points.filter((one) => one > 0));
const deducted = ({ cap }: GradingItem, points: readonly number[]): number =>
  Math.round(Math.min(cap, -sum(points.filter((one) => one < 0))) * 10) / 10;

export const worse = (one: GradingColour, other: GradingColour): GradingColour =>
  COLOURS.indexOf(one) < COLOURS.indexOf(other) ? one : other;
