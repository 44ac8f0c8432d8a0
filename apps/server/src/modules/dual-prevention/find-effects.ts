import type { EffectRow, listEffects } from '@zhiben/contract/dual-prevention.ts';
import type { QueryOf } from '@zhiben/contract/operation.ts';
import type { EffectResult } from '@zhiben/vocabulary/dual-prevention.ts';
import { dayOf } from '../../platform/clock.ts';
import { cursorOf, readCursor } from '../../platform/db/cursor.ts';
import type { Act } from '../../platform/db/scope.ts';
import { countWeeks } from './count-weeks.ts';
import { type Week, weekAfter, weekOf } from './domain/week.ts';
import type { DualPreventionNeeds } from './dual-prevention-needs.ts';
import { cursorDamaged, weekToCome } from './effect-refusals.ts';
import { type SettingsVersion, settingsFor, settingsVersions } from './effect-settings.ts';
import { effectStore } from './effect-store.ts';
import { toRow } from './effect-view.ts';

type Query = QueryOf<typeof listEffects>;
export type EffectFilter = Omit<Query, 'cursor' | 'limit'>;

interface EffectsOfWeek extends Week {
  readonly rows: readonly EffectRow[];
  readonly settings: SettingsVersion;
}

/** Every enterprise within reach in one week: closed, running, or without checks. A handful of queries for a whole district. */
export async function effectsOfWeek(
  { tx, now }: Act,
  { week: asked, enterpriseId }: Pick<EffectFilter, 'week' | 'enterpriseId'>,
  needs: DualPreventionNeeds,
): Promise<EffectsOfWeek> {
  const today = dayOf(now);
  const week = asked === undefined ? weekAfter(weekOf(today), -1) : weekOf(asked);
  if (week.weekOn > today) throw weekToCome();

  const range = { fromOn: week.weekOn, untilOn: week.untilOn, ...(enterpriseId === undefined ? {} : { enterpriseId }) };
  const settings = settingsFor(await settingsVersions(tx), week.weekOn);
  const countsOf = await countWeeks(tx, { ...range, now }, needs);
  const coverage = await needs.checkCoverage(tx);
  const closed = new Map((await effectStore(tx).closed(range)).map((row) => [row.enterprise_id, row]));
  const enterprises = (await needs.enterprises(tx)).filter(
    ({ id }) => enterpriseId === undefined || id === enterpriseId,
  );
  const rows = enterprises.map((enterprise) =>
    toRow({
      enterprise,
      week,
      today,
      coveredSinceOn: coverage.get(enterprise.id)?.sinceOn,
      closed: closed.get(enterprise.id),
      counts: countsOf(enterprise.id, week.weekOn),
      settings,
    }),
  );
  return { ...week, rows, settings };
}

/** Those that fit, in the order asked for. Who has no figure stands last, whichever way. */
export function arranged(
  rows: readonly EffectRow[],
  { result, vetoed, changed, sort }: EffectFilter,
): readonly EffectRow[] {
  return rows
    .filter((row) => result === undefined || result.includes(resultOf(row)))
    .filter((row) => vetoed !== true || isVetoed(row))
    .filter((row) => changed !== true || row.recomputed !== null)
    .toSorted((one, other) => compare(placeOf(one, sort), placeOf(other, sort)));
}

export const isVetoed = ({ figures }: EffectRow): boolean => (figures?.vetoed.length ?? 0) > 0;

export function resultOf({ figures }: EffectRow): EffectResult {
  return figures === null ? 'uncovered' : (figures.grade ?? 'idle');
}

/** A page of them. What follows is found by its place, so that a figure that changes meanwhile breaks nothing. */
export function pageOf(rows: readonly EffectRow[], { cursor, limit, sort }: Pick<Query, 'cursor' | 'limit' | 'sort'>) {
  const after = readCursor(cursor);
  const rest =
    after === undefined ? rows : rows.filter((row) => compare(placeOf(row, sort), readPlace(after, sort)) > 0);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  const next = rest.length > limit && last !== undefined ? placeOf(last, sort) : undefined;
  return {
    items,
    nextCursor: next === undefined ? null : cursorOf(String(next.key), next.id),
    total: rows.length,
  };
}

interface Place {
  readonly key: number | string;
  readonly id: string;
}

const AFTER_ALL = 1000;

function placeOf({ figures, enterpriseName, enterpriseId: id }: EffectRow, sort: Query['sort']): Place {
  if (sort === 'name') return { key: enterpriseName, id };
  const score = figures?.score ?? null;
  if (score === null) return { key: AFTER_ALL + (figures === null ? 1 : 0), id };
  return { key: sort === 'worst' ? score : -score, id };
}

function readPlace({ key, id }: { readonly key: string; readonly id: string }, sort: Query['sort']): Place {
  if (sort === 'name') return { key, id };
  if (key.trim() === '' || Number.isNaN(Number(key))) throw cursorDamaged();
  return { key: Number(key), id };
}

const chinese = new Intl.Collator('zh-CN');

function compare(one: Place, other: Place): number {
  const byKey =
    typeof one.key === 'string' || typeof other.key === 'string'
      ? chinese.compare(String(one.key), String(other.key))
      : one.key - other.key;
  return byKey || (one.id < other.id ? -1 : Number(one.id > other.id));
}
