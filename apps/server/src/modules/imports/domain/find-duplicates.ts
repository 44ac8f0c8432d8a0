import { dayNumber } from './civil-date.ts';
import { type HazardText, hazardText } from './hazard-text.ts';
import { comparingTexts } from './similar-texts.ts';

/** A hazard to compare: a row of the register, or one already on record. */
export interface Comparable<Key> {
  readonly key: Key;
  /** The same for hazards of the same enterprise. */
  readonly enterprise: string;
  readonly description: string;
  readonly foundOn: string | undefined;
}

export interface Duplicate<Key> {
  readonly key: Key;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

interface Entry<Key> {
  readonly item: Comparable<Key>;
  readonly isNew: boolean;
  /** Its place among the enterprise's hazards: those on record first, then the rows in order. */
  readonly place: number;
  readonly foundDay: number | undefined;
}

/** All hazards of one enterprise described in the same words. */
interface Telling<Key> {
  readonly text: HazardText;
  readonly entries: Entry<Key>[];
}

const ALIKE = 0.65;
const REPORTED = 0.68;
const MOST_REPORTED = 3;
const SCANNED_ENTRIES = 50;
/** A date nobody knows ranks behind any within the year. */
const UNKNOWN_DAYS = 366;

/**
 * For every row the earlier rows and the hazards on record that may be the same hazard told again: same enterprise,
 * much the same words, near in time. The first telling of a hazard is no duplicate of a later one.
 */
export function findDuplicates<Key>(
  rows: readonly Comparable<Key>[],
  onRecord: readonly Comparable<Key>[] = [],
): ReadonlyMap<Key, readonly Duplicate<Key>[]> {
  const found = new Map<Key, readonly Duplicate<Key>[]>();
  for (const step of findingDuplicates(rows, onRecord)) if (step !== undefined) found.set(...step);
  return found;
}

/** The same one by one; a step without an answer is a pause. */
export function* findingDuplicates<Key>(
  rows: readonly Comparable<Key>[],
  onRecord: readonly Comparable<Key>[],
): Generator<[Key, readonly Duplicate<Key>[]] | undefined, void, void> {
  const enterprises = new Map<string, Entry<Key>[]>();
  collect(enterprises, onRecord, false, new Set(rows.map((row) => row.enterprise)));
  collect(enterprises, rows, true);
  for (const entries of enterprises.values()) {
    yield* withinEnterprise(entries);
    yield undefined;
  }
}

function collect<Key>(
  into: Map<string, Entry<Key>[]>,
  items: readonly Comparable<Key>[],
  isNew: boolean,
  only?: ReadonlySet<string>,
): void {
  for (const item of items) {
    if (only !== undefined && !only.has(item.enterprise)) continue;
    const list = into.get(item.enterprise) ?? [];
    const foundDay = item.foundOn === undefined ? undefined : dayNumber(item.foundOn);
    list.push({ item, isNew, place: list.length, foundDay });
    into.set(item.enterprise, list);
  }
}

function* withinEnterprise<Key>(
  entries: readonly Entry<Key>[],
): Generator<[Key, readonly Duplicate<Key>[]] | undefined, void, void> {
  const tellings = tellingsOf(entries);
  const similar = yield* comparingTexts(
    tellings.map((telling) => telling.text),
    ALIKE,
  );
  for (const [pairs, telling] of relatedTellings(tellings, similar)) {
    for (const entry of telling.entries.filter(({ isNew }) => isNew)) {
      const duplicates = pairs
        .flatMap((pair) => nearestOf(entry, pair))
        .filter(({ score }) => score >= REPORTED)
        .sort((one, other) => other.score - one.score)
        .slice(0, MOST_REPORTED);
      if (duplicates.length > 0) yield [entry.item.key, duplicates];
    }
  }
}

interface Related<Key> {
  readonly telling: Telling<Key>;
  readonly likeness: number;
}

/** Each telling with itself and those like it, whichever came first. */
function relatedTellings<Key>(
  tellings: readonly Telling<Key>[],
  similar: readonly (readonly { readonly index: number; readonly likeness: number }[])[],
): readonly (readonly [readonly Related<Key>[], Telling<Key>])[] {
  const related = tellings.map((telling): Related<Key>[] => [{ telling, likeness: 1 }]);
  for (const [index, telling] of tellings.entries()) {
    for (const { index: earlier, likeness } of similar[index] ?? []) {
      const other = tellings[earlier];
      if (other !== undefined) related[index]?.push({ telling: other, likeness });
      related[earlier]?.push({ telling, likeness });
    }
  }
  return tellings.map((telling, index) => [related[index] ?? [], telling] as const);
}

function tellingsOf<Key>(entries: readonly Entry<Key>[]): readonly Telling<Key>[] {
  const tellings = new Map<string, Telling<Key>>();
  for (const entry of entries) {
    const text = hazardText(entry.item.description);
    if (text.words === '') continue;
    const telling = tellings.get(text.words);
    if (telling === undefined) tellings.set(text.words, { text, entries: [entry] });
    else telling.entries.push(entry);
  }
  return [...tellings.values()];
}

/** The earlier hazard told that way which lies nearest in time. */
function nearestOf<Key>(entry: Entry<Key>, { telling, likeness }: Related<Key>): readonly Duplicate<Key>[] {
  let nearest: Entry<Key> | undefined;
  let fewestDays = Number.POSITIVE_INFINITY;
  for (const other of telling.entries.slice(0, SCANNED_ENTRIES)) {
    if (other.place >= entry.place) continue;
    const days = daysApart(entry, other) ?? UNKNOWN_DAYS;
    if (days >= fewestDays) continue;
    nearest = other;
    fewestDays = days;
  }
  return nearest === undefined ? [] : [duplicate(entry, nearest, likeness)];
}

function duplicate<Key>(entry: Entry<Key>, earlier: Entry<Key>, likeness: number): Duplicate<Key> {
  const apart = daysApart(entry, earlier);
  return {
    key: earlier.item.key,
    score: Math.round(likeness * timeFactor(apart) * 100) / 100,
    reasons: ['企业相同', wordsReason(likeness), ...(apart === undefined ? [] : [timeReason(apart)])],
  };
}

function daysApart<Key>({ foundDay: one }: Entry<Key>, { foundDay: other }: Entry<Key>): number | undefined {
  return one === undefined || other === undefined ? undefined : Math.abs(one - other);
}

function timeFactor(daysApart: number | undefined): number {
  if (daysApart === undefined) return 0.95;
  if (daysApart === 0) return 1;
  if (daysApart <= 7) return 0.98;
  if (daysApart <= 30) return 0.95;
  return daysApart <= 90 ? 0.9 : 0.8;
}

const wordsReason = (likeness: number) => (likeness === 1 ? '描述相同' : `描述相似（${Math.round(likeness * 100)}%）`);

const timeReason = (daysApart: number) => (daysApart === 0 ? '发现日期相同' : `发现日期相差${daysApart}天`);
