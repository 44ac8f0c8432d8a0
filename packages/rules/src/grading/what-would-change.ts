import { DIRECT_RED } from './direct-red.ts';
import { gradeEnterprise } from './grade-enterprise.ts';
import { COLOURS, type GradingColour, type GradingFact, type GradingFacts } from './grading-facts.ts';
import { GRADING_LINES } from './grading-lines.ts';

export interface PossibleChange {
  readonly facts: readonly GradingFact[];
  /** How many points it would bring; null where the score is not settled. */
  readonly gain: number | null;
  /** The colour it would lead to. */
  readonly colour: GradingColour | null;
}

/** What each single improvement would bring, most first: each fact that costs something, put right by itself. */
export function whatWouldChange(facts: GradingFacts): readonly PossibleChange[] {
  const now = gradeEnterprise(facts);
  return improvements(facts)
    .map(({ fact, value }) => {
      const then = gradeEnterprise({ ...facts, [fact]: value });
      const gain = now.score === null || then.score === null ? null : Math.round((then.score - now.score) * 10) / 10;
      return { facts: [fact], gain, colour: then.colour };
    })
    .filter(({ gain, colour }) => (gain ?? 0) > 0 || colour !== now.colour)
    .toSorted((one, other) => rank(other.colour) - rank(one.colour) || (other.gain ?? 0) - (one.gain ?? 0));
}

function improvements(facts: GradingFacts): readonly { fact: GradingFact; value: unknown }[] {
  const lines = GRADING_LINES.filter(({ points, most }) => (points(facts) ?? most) < most).map(({ fact, best }) => ({
    fact,
    value: best,
  }));
  const red = DIRECT_RED.filter(({ holds }) => holds(facts) === true).flatMap(({ facts: [fact] }) =>
    fact === undefined ? [] : [{ fact, value: typeof facts[fact] === 'number' ? 0 : false }],
  );
  return [...new Map([...lines, ...red].map((one) => [one.fact, one])).values()];
}

const rank = (colour: GradingColour | null): number => (colour === null ? -1 : COLOURS.indexOf(colour));
