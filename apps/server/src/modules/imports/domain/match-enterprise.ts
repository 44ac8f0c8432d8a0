import { districtsIn, type EnterpriseName, enterpriseName, wholeName } from './enterprise-name.ts';
import { nameNearness } from './name-nearness.ts';
import { nameShortlist } from './name-shortlist.ts';

/** An enterprise of the directory, with the other names it is known by. */
export interface DirectoryEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** 0 to 1. */
  readonly score: number;
}

/**
 * Which enterprise a register means. `proposed` names one only where it is near and no other comes close;
 * with two close ones the person chooses.
 */
export type EnterpriseMatch =
  | {
      readonly kind: 'exact' | 'alias' | 'chosen';
      readonly id: string;
      readonly name: string;
      readonly candidates: readonly Candidate[];
    }
  | {
      readonly kind: 'proposed';
      readonly id: string | undefined;
      readonly name: string | undefined;
      readonly candidates: readonly Candidate[];
    }
  | { readonly kind: 'unknown'; readonly candidates: readonly Candidate[] };

interface Known {
  readonly entry: DirectoryEntry;
  readonly names: readonly EnterpriseName[];
}

const MOST_CANDIDATES = 5;
const WORTH_SHOWING = 0.5;
const NEAR = 0.8;
const CLEAR_LEAD = 0.12;

/** Prepares a directory once; the answer for a name is kept, as registers repeat their names. */
export function enterpriseMatcher(directory: readonly DirectoryEntry[]): (name: string) => EnterpriseMatch {
  const districts = districtsIn(directory.map((entry) => entry.name));
  const known = directory.map(
    (entry): Known => ({
      entry,
      names: [entry.name, ...entry.aliases].map((name) => enterpriseName(name, districts)),
    }),
  );
  const shortlist = nameShortlist(known.map(({ names }) => names));
  const byName = indexed(directory, (entry) => [entry.name]);
  const byAlias = indexed(directory, (entry) => entry.aliases);
  const answers = new Map<string, EnterpriseMatch>();
  const byLikeness = (name: EnterpriseName) =>
    nearest(
      name,
      shortlist(name).flatMap((index) => known[index] ?? []),
    );

  return (name) => {
    const whole = wholeName(name);
    const answer =
      answers.get(whole) ?? sameName(whole, byName, byAlias) ?? byLikeness(enterpriseName(name, districts));
    answers.set(whole, answer);
    return answer;
  };
}

type Index = ReadonlyMap<string, readonly DirectoryEntry[]>;

function indexed(directory: readonly DirectoryEntry[], namesOf: (entry: DirectoryEntry) => readonly string[]): Index {
  const index = new Map<string, DirectoryEntry[]>();
  for (const entry of directory) {
    for (const name of new Set(namesOf(entry).map(wholeName))) index.set(name, [...(index.get(name) ?? []), entry]);
  }
  return index;
}

function sameName(whole: string, byName: Index, byAlias: Index): EnterpriseMatch | undefined {
  const named = byName.get(whole) ?? [];
  const [entry] = named.length > 0 ? named : (byAlias.get(whole) ?? []);
  if (entry === undefined) return undefined;

  const bearers = named.length > 0 ? named : (byAlias.get(whole) ?? []);
  if (bearers.length > 1) {
    return {
      kind: 'proposed',
      id: undefined,
      name: undefined,
      candidates: bearers.map((bearer) => candidate(bearer, 1)),
    };
  }
  return { kind: named.length > 0 ? 'exact' : 'alias', id: entry.id, name: entry.name, candidates: [] };
}

function nearest(name: EnterpriseName, known: readonly Known[]): EnterpriseMatch {
  if (name.core === '') return { kind: 'unknown', candidates: [] };
  const candidates = known
    .map(({ entry, names }) => candidate(entry, Math.max(...names.map((other) => nameNearness(name, other)))))
    .filter(({ score }) => score >= WORTH_SHOWING)
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_CANDIDATES);

  const [best, second] = candidates;
  if (best === undefined) return { kind: 'unknown', candidates };
  const isClear = best.score >= NEAR && best.score - (second?.score ?? 0) >= CLEAR_LEAD;
  return { kind: 'proposed', id: isClear ? best.id : undefined, name: isClear ? best.name : undefined, candidates };
}

const candidate = ({ id, name }: DirectoryEntry, score: number): Candidate => ({
  id,
  name,
  score: Math.round(score * 100) / 100,
});
