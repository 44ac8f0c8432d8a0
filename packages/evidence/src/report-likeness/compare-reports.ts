import type { Spread } from './commonness.ts';
import { rarity } from './commonness.ts';
import { passageFinder } from './match-passages.ts';
import type { Passage } from './passages.ts';
import { sumOf, weighPassage } from './weigh-passage.ts';

/** Two passages that say the same, and how many characters of it are the author's own, each counted by its worth. */
export interface SharedPassage {
  readonly mine: Passage;
  readonly theirs: Passage;
  readonly own: number;
  /** How many characters agree, and are not counted because a form has them. */
  readonly formal: number;
}

export interface ReportLikeness {
  /** How much of the author's own text of either report stands in the other, from 0 to 1. */
  readonly score: number;
  /** Characters of it, each counted by its worth. */
  readonly own: number;
  /** Shared passages that state the same figures, two or more each: habits of writing have none. */
  readonly sameFigures: number;
  readonly shared: readonly SharedPassage[];
}

export interface Compared {
  readonly mine: readonly Passage[];
  readonly theirs: readonly Passage[];
  readonly spreads: readonly Spread[];
  /** Marks that the enterprise's own earlier reports have: they were copied from nobody. */
  readonly inherited: ReadonlySet<number>;
}

/** Less than half a sentence of one's own is no passage. */
const LEAST_OWN = 4;

/** Compares what two reports say beyond what forms say. */
export function compareReports({ mine, theirs, spreads, inherited }: Compared): ReportLikeness {
  const worthOf = (hash: number) => (inherited.has(hash) ? 0 : rarity(hash, spreads));
  const worthMine = mine.map((passage) => weighPassage(passage, worthOf));
  const worthTheirs = theirs.map((passage) => weighPassage(passage, worthOf));
  const find = passageFinder(theirs.map(({ said }) => said));
  const taken = theirs.map(({ said }) => new Float32Array(said.length));

  const shared: SharedPassage[] = [];
  let [total, own] = [0, 0];
  mine.forEach((passage, index) => {
    const worth = worthMine[index] ?? new Float32Array();
    const best = bestOf(
      find(passage.said).map(({ other, places }) => ({
        other,
        places,
        ...agreed(worth, worthTheirs[other] ?? worth, places),
      })),
    );
    total += sumOf(worth) - (best?.overrated ?? 0);
    const passageTheirs = best && theirs[best.other];
    if (best === undefined || passageTheirs === undefined) return;
    own += best.own;
    if (best.own >= LEAST_OWN || best.formal > 0)
      shared.push({ mine: passage, theirs: passageTheirs, own: best.own, formal: best.formal });
    note(taken[best.other], best.places, worth, worthTheirs[best.other] ?? worth);
  });
  const takenFrom = taken.reduce((sum, one) => sum + sumOf(one), 0);
  const totalTheirs = worthTheirs.reduce((sum, one) => sum + sumOf(one), 0);
  return {
    score: Math.max(share(own, total), share(takenFrom, totalTheirs)),
    own: Math.min(own, takenFrom),
    sameFigures: shared.filter(statesTheSame).length,
    shared,
  };
}

const LEAST_FIGURES = 2;

const statesTheSame = ({ mine, theirs, own }: SharedPassage): boolean =>
  own >= 2 * LEAST_OWN && mine.numbers.length >= LEAST_FIGURES && mine.numbers.join() === theirs.numbers.join();

const share = (part: number, whole: number) => (whole <= 0 ? 0 : Math.min(1, part / whole));

interface Agreed {
  readonly own: number;
  readonly formal: number;
  readonly overrated: number;
}

/** What agrees counts by the lesser of its two worths: a form stays a form when somebody paraphrased it. */
function agreed(worth: Float32Array, worthTheirs: Float32Array, places: Int16Array): Agreed {
  let [own, formal, overrated] = [0, 0, 0];
  places.forEach((place, at) => {
    if (place === -1) return;
    const [mine, theirs] = [worth[at] ?? 0, worthTheirs[place] ?? 0];
    const least = Math.min(mine, theirs);
    own += least;
    overrated += mine - least;
    if (least < 0.1) formal += 1;
  });
  return { own, formal, overrated };
}

const bestOf = <One extends Agreed>(found: readonly One[]): One | undefined =>
  found.toSorted((one, other) => other.own - one.own || other.formal - one.formal)[0];

/** What of the other report was found, once, however often it was. */
function note(taken: Float32Array | undefined, places: Int16Array, worth: Float32Array, theirs: Float32Array): void {
  places.forEach((place, at) => {
    if (place === -1 || taken === undefined) return;
    taken[place] = Math.max(taken[place] ?? 0, Math.min(worth[at] ?? 0, theirs[place] ?? 0));
  });
}
