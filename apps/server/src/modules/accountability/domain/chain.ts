import {
  AnswerLevel,
  type CheckVerdict,
  type ControlKind,
  FAILURES,
  type Failure,
  levelOfPost,
} from '@zhiben/vocabulary/accountability.ts';
import { momentOf, type PersonInPost } from './check-of-place.ts';
import type { FalseRectification, HazardInQuestion } from './hazard-in-question.ts';
import { type DirectoryHistory, during, type Tenure, type Unit, unitsAbove } from './history.ts';
import type { JudgedCheck } from './judge-check.ts';
import {
  FOUND_BY_OTHERS,
  LEVEL_OF_CADENCE,
  LOWEST_THAT_FIXES,
  POSTS_UPWARDS,
  type PostLevel,
} from './plan-measure-2.ts';

/** Why somebody has to answer. `as` says in which part. */
export type Ground =
  | {
      readonly kind: 'check';
      readonly checkId: string;
      readonly verdict: Failure;
      readonly as: 'duty-holder' | 'doer' | 'above';
    }
  | { readonly kind: 'major-hazard' }
  | {
      readonly kind: 'false-rectification';
      readonly hazardId: string;
      readonly at: Date;
      readonly as: 'rectifier' | 'acceptor';
    };

export interface Answerer {
  /** null: a company, or somebody who holds no post in the enterprise. */
  readonly personId: string | null;
  readonly name: string;
  readonly post: string;
  readonly grounds: readonly Ground[];
  readonly ledger: readonly string[];
}

export interface AnswerOfLevel {
  readonly level: AnswerLevel;
  readonly people: readonly Answerer[];
  /** What somebody of this level has to answer for, but no record says who held it then. Nobody is named for it. */
  readonly nobodyOnRecord: readonly Ground[];
}

interface Called {
  readonly level: AnswerLevel;
  readonly who: Omit<Answerer, 'grounds'> | null;
  readonly ground: Ground;
}

export interface Proceedings {
  readonly hazard: HazardInQuestion;
  readonly checks: readonly JudgedCheck[];
  readonly falseRectifications: readonly FalseRectification[];
  readonly directory: DirectoryHistory;
}

/** The persons to answer at each level, each with every ground; from the floor upwards. */
export function chainOf(proceedings: Proceedings): readonly AnswerOfLevel[] {
  const called = [...forChecks(proceedings), ...forRectification(proceedings), ...forTheHazardItself(proceedings)];
  return AnswerLevel.options.map((level) => {
    const here = called.filter((call) => call.level === level);
    return {
      level,
      people: gather(here),
      nobodyOnRecord: here.filter(({ who }) => who === null).map(({ ground }) => ground),
    };
  });
}

function forChecks({ checks, directory }: Proceedings): readonly Called[] {
  return checks.flatMap((judged) => {
    const { verdict } = judged;
    if (!isFailure(verdict)) return [];
    const direct = judged.reason === 'reported-before' ? [] : directlyCalled(judged, verdict);
    const ground: Ground = { kind: 'check', checkId: judged.check.checkId, verdict, as: 'above' };
    const above = levelsAbove(judged).flatMap((level) => heldBy(directory, level, momentOf(judged.check), ground));
    return [...direct, ...above];
  });
}

const isFailure = (verdict: CheckVerdict): verdict is Failure =>
  (FAILURES as readonly CheckVerdict[]).includes(verdict);

/** Who owed the check, and who did it. */
function directlyCalled({ check }: JudgedCheck, verdict: Failure): readonly Called[] {
  const { checkId, cadence, dutyHolder, doneBy, ledgerSequences } = check;
  const call = (person: PersonInPost, as: 'duty-holder' | 'doer'): Called => ({
    level: levelOfPost(person.post) ?? LEVEL_OF_CADENCE[cadence],
    who: person.personId === '' ? null : { ...person, ledger: ledgerSequences },
    ground: { kind: 'check', checkId, verdict, as },
  });
  // Whoever made it up for somebody else, too late, owed nothing.
  const other = verdict !== 'not-checked' && doneBy !== undefined && doneBy.personId !== dutyHolder.personId;
  return [call(dutyHolder, 'duty-holder'), ...(other ? [call(doneBy, 'doer')] : [])];
}

/** Above a check that failed stand the levels over its own; over one that reported, those who had to fix it. */
function levelsAbove({ check, reason }: JudgedCheck): readonly PostLevel[] {
  const own = POSTS_UPWARDS.indexOf(LEVEL_OF_CADENCE[check.cadence] as PostLevel);
  if (reason !== 'reported-before') return POSTS_UPWARDS.slice(own + 1);
  return POSTS_UPWARDS.slice(Math.max(own, POSTS_UPWARDS.indexOf(LOWEST_THAT_FIXES)));
}

/** Everyone who held a post of this level over the place at an instant; a level that the place does not have calls nobody. */
function heldBy(directory: DirectoryHistory, level: PostLevel, at: Date, ground: Ground): readonly Called[] {
  const path = unitsAbove(directory, at);
  const holders = directory.tenures.filter(
    (tenure) => during(tenure, at) && levelOfPost(tenure.post) === level && standsOver(tenure, level, path, directory),
  );
  if (holders.length > 0) return holders.map((who) => ({ level, who: asAnswerer(who), ground }));
  const placeUnknown = path.length === 0;
  const hasLevel = level !== 'workshop-head' || placeUnknown || path.some(({ kind }) => kind === 'workshop');
  return hasLevel ? [{ level, who: null, ground }] : [];
}

/** A head of a workshop stands over that workshop; a safety department and the principal over the whole enterprise. */
function standsOver(
  { orgUnitId }: Tenure,
  level: PostLevel,
  path: readonly Unit[],
  { units }: DirectoryHistory,
): boolean {
  if (path.some(({ id }) => id === orgUnitId)) return true;
  if (level === 'workshop-head' || level === 'team-leader') return false;
  if (orgUnitId === null || level === 'principal') return true;
  return /安全|安环|HSE|EHS/i.test(units.find(({ id }) => id === orgUnitId)?.name ?? '');
}

const asAnswerer = ({ personId, name, post, ledger }: Tenure) => ({ personId, name, post, ledger });

function forRectification({ falseRectifications }: Proceedings): readonly Called[] {
  return falseRectifications.flatMap(({ hazardId, at, rectifiedBy, acceptedBy, ledger }) => {
    const call = (person: PersonInPost | null, as: 'rectifier' | 'acceptor'): Called => ({
      level: (person && levelOfPost(person.post)) ?? (as === 'acceptor' ? 'principal' : 'safety-manager'),
      who: person && { ...person, ledger },
      ground: { kind: 'false-rectification', hazardId, at, as },
    });
    return [call(rectifiedBy, 'rectifier'), call(acceptedBy, 'acceptor')];
  });
}

/** For a major hazard that others had to find, the top answers whatever the checks say. */
function forTheHazardItself({ hazard, directory }: Proceedings): readonly Called[] {
  if (hazard.level !== 'major' || !FOUND_BY_OTHERS.includes(hazard.channel)) return [];
  const at = hazard.discovery.until;
  const ground: Ground = { kind: 'major-hazard' };
  const kinds: readonly ControlKind[] = ['actual-controller', 'beneficial-owner', 'parent-company'];
  const behind = kinds.flatMap((level): Called[] => {
    const held = directory.controls.filter((control) => control.kind === level && during(control, at));
    if (held.length === 0) return [{ level, who: null, ground }];
    return held.map(({ name, inCharge, ledger }) => ({
      level,
      who: { personId: null, name, post: inCharge === null ? '' : `负责人：${inCharge}`, ledger },
      ground,
    }));
  });
  return [...heldBy(directory, 'principal', at, ground), ...behind];
}

/** One line for each person, with all that calls them. */
function gather(called: readonly Called[]): readonly Answerer[] {
  const people = new Map<string, Answerer>();
  for (const { who, ground } of called) {
    if (who === null) continue;
    const key = who.personId ?? who.name;
    const known = people.get(key);
    people.set(key, {
      ...(known ?? who),
      grounds: [...(known?.grounds ?? []), ground],
      ledger: [...new Set([...(known?.ledger ?? []), ...who.ledger])],
    });
  }
  return [...people.values()];
}
