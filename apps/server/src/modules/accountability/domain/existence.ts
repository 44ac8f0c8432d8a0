import { type CheckOfPlace, reportsSomething } from './check-of-place.ts';
import { alike, type EarlierHazard, type HazardInQuestion, unfixedAt } from './hazard-in-question.ts';

/** Something on record that shows the hazard was there. */
export interface Evidence {
  readonly kind: 'earlier-hazard' | 'abnormal-answer' | 'photo';
  readonly at: Date;
  readonly of: string;
  readonly ledger: readonly string[];
}

/** Since when the hazard can have existed. Without evidence it is presumed for the time an office looks back. */
export interface Existence {
  readonly from: Date;
  readonly basis: 'evidence' | 'gone-before' | 'look-back';
  readonly evidence: readonly Evidence[];
}

const DAY_MS = 86_400_000;

interface KnownOfHazard {
  readonly hazard: HazardInQuestion;
  readonly earlier: readonly EarlierHazard[];
  readonly checks: readonly CheckOfPlace[];
  readonly photos: readonly Evidence[];
  readonly lookBackDays: number;
}

export function existenceOf(known: KnownOfHazard): Existence {
  const { hazard, lookBackDays } = known;
  const discovered = hazard.discovery.from;
  const lookedBack = new Date(discovered.getTime() - lookBackDays * DAY_MS);
  const gone = latest(alike(hazard, known.earlier).flatMap(({ goneAt }) => (goneAt === null ? [] : [goneAt])));
  const goneBefore = gone !== undefined && gone < discovered ? gone : undefined;

  const evidence = evidenceOf(known, lookedBack).filter(({ at }) => goneBefore === undefined || at > goneBefore);
  const [first] = evidence;
  if (first !== undefined) return { from: first.at, basis: 'evidence', evidence };
  if (goneBefore !== undefined && goneBefore > lookedBack)
    return { from: goneBefore, basis: 'gone-before', evidence: [] };
  return { from: lookedBack, basis: 'look-back', evidence: [] };
}

/** Oldest first. What a check or a photo says is believed no further back than the office looks; a hazard on record is. */
function evidenceOf({ hazard, earlier, checks, photos }: KnownOfHazard, lookedBack: Date): readonly Evidence[] {
  const { dayFrom, from } = hazard.discovery;
  const open = alike(hazard, earlier)
    .filter((other) => unfixedAt(other, from))
    .map(({ number, foundAt, ledger }): Evidence => ({ kind: 'earlier-hazard', at: foundAt, of: number, ledger }));
  const answered = checks
    .filter(reportsSomething)
    .flatMap(({ checkId, doneAt, ledgerSequences }): Evidence[] =>
      doneAt === undefined ? [] : [{ kind: 'abnormal-answer', at: doneAt, of: checkId, ledger: ledgerSequences }],
    );
  const seen = [...answered, ...photos].filter(({ at }) => at >= lookedBack && at < dayFrom);
  return [...open, ...seen].toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

const latest = (instants: readonly Date[]): Date | undefined =>
  instants.toSorted((one, other) => one.getTime() - other.getTime()).at(-1);
