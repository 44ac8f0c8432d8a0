import { InstallationRow } from '@zhiben/contract/installation-view.ts';
import type { exportInstallations, listInstallations } from '@zhiben/contract/installations.ts';
import type { QueryOf } from '@zhiben/contract/operation.ts';
import type { LevelChoice } from '@zhiben/vocabulary/installations.ts';
import { dayOf } from '../../../platform/clock.ts';
import { cursorOf, readCursor } from '../../../platform/db/cursor.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { gapsOf } from '../domain/gaps.ts';
import {
  type Assessment,
  type Grading,
  type Installation,
  installationStore,
  type Steward,
} from '../installation-store.ts';
import type { InstallationsNeeds } from '../installations-needs.ts';

type Filter = QueryOf<typeof exportInstallations>;
type Needs = Pick<InstallationsNeeds, 'enterpriseNames' | 'peopleAtWork' | 'placeName'>;

/** Every unit within reach that fits, most dangerous first. A handful of queries for a whole district. */
export async function findInstallations(act: Act, filter: Filter, needs: Needs): Promise<readonly InstallationRow[]> {
  const found = await installationStore(act.tx).inUse(filter.enterpriseId);
  const rows = await toRows(act, found, needs);
  return rows.filter((row) => fits(row, filter)).toSorted(inOrder);
}

/** The rows of these units. */
export async function toRows(
  { tx, now }: Act,
  found: readonly Installation[],
  needs: Needs,
): Promise<InstallationRow[]> {
  const installations = installationStore(tx);
  const ids = found.map(({ id }) => id);
  const enterpriseIds = [...new Set(found.map(({ enterprise_id }) => enterprise_id))];
  const names = await needs.enterpriseNames(tx, enterpriseIds);
  const atWork = new Set((await needs.peopleAtWork(tx, enterpriseIds)).map(({ personId }) => personId));
  const gradings = await installations.standingOf(ids);
  const stewards = Map.groupBy(await installations.stewardsOf(ids), ({ installation_id }) => installation_id);
  const assessments = Map.groupBy(await installations.assessmentsOf(ids), ({ installation_id }) => installation_id);
  const rows: InstallationRow[] = [];
  for (const one of found) {
    const { place_id, enterprise_id } = one;
    const placeName = place_id === null ? undefined : await needs.placeName(tx, enterprise_id, place_id);
    rows.push(
      toRow(one, {
        enterpriseName: names.get(enterprise_id) ?? '',
        placeName: placeName ?? null,
        grading: gradings.get(one.id),
        stewards: (stewards.get(one.id) ?? []).filter(({ until_on }) => until_on === null),
        assessment: assessments.get(one.id)?.[0],
        atWork,
        today: dayOf(now),
      }),
    );
  }
  return rows;
}

interface Around {
  readonly enterpriseName: string;
  readonly placeName: string | null;
  readonly grading: Grading | undefined;
  readonly stewards: readonly Steward[];
  readonly assessment: Assessment | undefined;
  readonly atWork: ReadonlySet<string>;
  readonly today: string;
}

function toRow(one: Installation, { grading, stewards, assessment, atWork, today, ...names }: Around): InstallationRow {
  const named = stewards.map(({ role, name, person_id }) => ({ role, name, left: !atWork.has(person_id) }));
  const standing = grading?.standing ?? 'undetermined';
  const level = grading?.level ?? null;
  return InstallationRow.parse({
    ...names,
    id: one.id,
    version: one.version,
    enterpriseId: one.enterprise_id,
    name: one.name,
    kind: one.kind,
    standing,
    level,
    s: grading?.reckoning.s ?? 0,
    r: grading?.reckoning.r ?? null,
    stewards: named,
    nextAssessmentOn: assessment?.next_on ?? null,
    filingNumber: assessment?.filing_number ?? null,
    gaps: gapsOf(
      {
        standing,
        level,
        missingFacts: grading?.reckoning.missing ?? [],
        stewards: named.filter(({ left }) => !left).map(({ role }) => role),
        assessment: assessment && {
          level: assessment.level,
          nextOn: assessment.next_on,
          filedOn: assessment.filed_on,
        },
      },
      today,
    ),
  });
}

function fits(row: InstallationRow, { q, level, kind, gap }: Filter): boolean {
  const words = `${row.enterpriseName} ${row.name} ${row.placeName ?? ''}`;
  return (
    (q === undefined || words.includes(q.trim())) &&
    (level === undefined || level.includes(levelChoiceOf(row))) &&
    (kind === undefined || row.kind === kind) &&
    (gap === undefined || gap.some((one) => row.gaps.includes(one)))
  );
}

export function levelChoiceOf({ standing, level }: Pick<InstallationRow, 'standing' | 'level'>): LevelChoice {
  if (standing === 'below-threshold') return 'none';
  return level === null ? 'open' : (String(level) as LevelChoice);
}

/** What cannot be told stands before what has been graded: it may be anything. */
const PLACE: Readonly<Record<LevelChoice, number>> = { open: 0, '1': 1, '2': 2, '3': 3, '4': 4, none: 5 };
const chinese = new Intl.Collator('zh-CN');

interface Place {
  readonly danger: number;
  readonly enterpriseName: string;
  readonly name: string;
  readonly id: string;
}

const placeOf = (row: InstallationRow): Place => ({ ...row, danger: PLACE[levelChoiceOf(row)] });

function compare(one: Place, other: Place): number {
  return (
    one.danger - other.danger ||
    chinese.compare(one.enterpriseName, other.enterpriseName) ||
    chinese.compare(one.name, other.name) ||
    Number(one.id > other.id) - Number(one.id < other.id)
  );
}

const inOrder = (one: InstallationRow, other: InstallationRow) => compare(placeOf(one), placeOf(other));

/** A page of them. What follows is found by its place, so that a grade that changes meanwhile breaks nothing. */
export function pageOf(
  rows: readonly InstallationRow[],
  { cursor, limit }: Pick<QueryOf<typeof listInstallations>, 'cursor' | 'limit'>,
) {
  const after = readCursor(cursor);
  const rest = after === undefined ? rows : rows.filter((row) => compare(placeOf(row), readPlace(after)) > 0);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rest.length > limit && last !== undefined ? cursorOf(keyOf(last), last.id) : null,
    total: rows.length,
  };
}

const SEPARATOR = '\n';
const keyOf = (row: InstallationRow) => [PLACE[levelChoiceOf(row)], row.enterpriseName, row.name].join(SEPARATOR);

function readPlace({ key, id }: { readonly key: string; readonly id: string }): Place {
  const [danger = '', enterpriseName = '', name = ''] = key.split(SEPARATOR);
  return { danger: Number(danger) || 0, enterpriseName, name, id };
}
