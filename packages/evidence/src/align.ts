import type { Match } from './match-features.ts';

/** Turning, sizing and moving: `x' = a·x − b·y + c`, `y' = b·x + a·y + d`. Nothing that a change of standpoint would need. */
export interface Alignment {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

export interface Aligned {
  readonly alignment: Alignment;
  /** How many matches agree with it. */
  readonly agreeing: number;
}

const TRIED = 40;
const TOLERANCE_PX = 3;
const FARTHEST_TURN = 0.35;
const SMALLEST = 0.3;
const LEAST_APART_PX = 24;

/** The one movement that most matches agree on, if any two do. The same matches always give the same one. */
export function alignMatches(matches: readonly Match[]): Aligned | undefined {
  const tried = matches.slice(0, TRIED);
  let best: readonly Match[] = [];
  let found: Alignment | undefined;
  for (const [index, one] of tried.entries()) {
    for (const other of tried.slice(index + 1)) {
      const alignment = through(one, other);
      if (alignment === undefined) continue;
      const agreeing = matches.filter((match) => errorOf(alignment, match) < TOLERANCE_PX);
      if (agreeing.length > best.length) {
        best = agreeing;
        found = alignment;
      }
    }
  }
  if (found === undefined) return undefined;
  for (let round = 0; round < 3; round++) {
    found = leastSquares(best) ?? found;
    const better: Alignment = found;
    best = matches.filter((match) => errorOf(better, match) < TOLERANCE_PX);
  }
  return { alignment: found, agreeing: best.length };
}

/** The movement that brings two corners onto theirs, if their own directions say the same turn. */
function through(one: Match, other: Match): Alignment | undefined {
  const fromX = other.from.x - one.from.x;
  const fromY = other.from.y - one.from.y;
  const toX = other.to.x - one.to.x;
  const toY = other.to.y - one.to.y;
  const length = fromX * fromX + fromY * fromY;
  if (length < LEAST_APART_PX ** 2) return undefined;
  const a = (fromX * toX + fromY * toY) / length;
  const b = (fromX * toY - fromY * toX) / length;
  const size = Math.hypot(a, b);
  if (size < SMALLEST || size > 1 / SMALLEST) return undefined;
  const turn = Math.atan2(b, a);
  if (!turnsLike(one, turn) || !turnsLike(other, turn)) return undefined;
  return { a, b, c: one.to.x - a * one.from.x + b * one.from.y, d: one.to.y - b * one.from.x - a * one.from.y };
}

function turnsLike({ from, to }: Match, turn: number): boolean {
  const apart = to.direction - from.direction - turn;
  return Math.abs(Math.atan2(Math.sin(apart), Math.cos(apart))) < FARTHEST_TURN;
}

export function moved({ a, b, c, d }: Alignment, x: number, y: number): readonly [number, number] {
  return [a * x - b * y + c, b * x + a * y + d];
}

function errorOf(alignment: Alignment, { from, to }: Match): number {
  const [x, y] = moved(alignment, from.x, from.y);
  return Math.hypot(x - to.x, y - to.y);
}

function leastSquares(matches: readonly Match[]): Alignment | undefined {
  const mean = (of: (match: Match) => number) => matches.reduce((sum, match) => sum + of(match), 0) / matches.length;
  const fromX = mean(({ from }) => from.x);
  const fromY = mean(({ from }) => from.y);
  const toX = mean(({ to }) => to.x);
  const toY = mean(({ to }) => to.y);
  const length = mean(({ from }) => (from.x - fromX) ** 2 + (from.y - fromY) ** 2);
  if (!(length > 1)) return undefined;
  const a = mean(({ from, to }) => (from.x - fromX) * (to.x - toX) + (from.y - fromY) * (to.y - toY)) / length;
  const b = mean(({ from, to }) => (from.x - fromX) * (to.y - toY) - (from.y - fromY) * (to.x - toX)) / length;
  return { a, b, c: toX - a * fromX + b * fromY, d: toY - b * fromX - a * fromY };
}
