import { hazardStateLabel, UNDETERMINED_STATES } from '@zhiben/vocabulary/hazards.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import './hazard-tables.ts';
import { numberBegins, wordedAs } from './hazard-words.ts';

/** What is still open at an enterprise. */
export interface OpenHazards {
  readonly openMajor: number;
  readonly openGeneral: number;
  /** Not judged yet, or suspected to be major and to be verified. */
  readonly undetermined: number;
}

/** Counts of open hazards by enterprise; one without any is missing from the answer. */
export async function openHazards(tx: Tx, enterpriseIds: readonly string[]): Promise<ReadonlyMap<string, OpenHazards>> {
  if (enterpriseIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('hazards')
    .where('enterprise_id', 'in', enterpriseIds)
    .where('due_at', 'is not', null)
    .groupBy('enterprise_id')
    .select(({ fn }) => [
      'enterprise_id',
      fn.countAll<number>().filterWhere('level', '=', 'major').as('openMajor'),
      fn.countAll<number>().filterWhere('level', '=', 'general').as('openGeneral'),
      fn.countAll<number>().filterWhere('state', 'in', UNDETERMINED_STATES).as('undetermined'),
    ])
    .execute();
  return new Map(rows.map(({ enterprise_id, ...counts }) => [enterprise_id, counts]));
}

/** The enterprise a hazard belongs to; undefined when it is not within reach. */
export async function hazardEnterprise(tx: Tx, hazardId: string): Promise<string | undefined> {
  const row = await tx.selectFrom('hazards').select('enterprise_id').where('id', '=', hazardId).executeTakeFirst();
  return row?.enterprise_id;
}

/** The register's numbers of these hazards. */
export async function hazardNumbers(tx: Tx, hazardIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (hazardIds.length === 0) return new Map();
  const rows = await tx.selectFrom('hazards').select(['id', 'number']).where('id', 'in', hazardIds).execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** Those of these hazards that still owe something. */
export async function openAmong(tx: Tx, hazardIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (hazardIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom('hazards')
    .select('id')
    .where('id', 'in', hazardIds)
    .where('due_at', 'is not', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

export interface FoundHazard {
  readonly id: string;
  readonly number: string;
  readonly description: string;
  readonly stateLabel: string;
}

/** Hazards by the beginning of their number or by words, newest first. */
export async function searchHazards(tx: Tx, q: string, limit: number): Promise<readonly FoundHazard[]> {
  if ([...q].length < 2) return [];
  const rows = await tx
    .selectFrom('hazards')
    .select(['id', 'number', 'description', 'state'])
    .where(numberBegins(q) ?? (await wordedAs(tx, q)))
    .orderBy('reported_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ state, ...row }) => ({ ...row, stateLabel: hazardStateLabel[state] }));
}

interface HomeFigure {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly href: string;
  readonly explain: string;
}

/** The figures on everyone's home, of the hazards they may see. */
export async function homeFigures({ tx, now }: Act): Promise<HomeFigure[]> {
  const count = await tx
    .selectFrom('hazards')
    .where('due_at', 'is not', null)
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('level', '=', 'major').as('major'),
      fn.countAll<number>().filterWhere('level', '=', 'major').filterWhere('due_at', '<', now).as('late'),
      fn.countAll<number>().filterWhere('level', '=', 'general').as('general'),
      fn.countAll<number>().filterWhere('state', '=', 'reported').as('undetermined'),
      fn.countAll<number>().filterWhere('state', '=', 'suspected').as('suspected'),
    ])
    .executeTakeFirstOrThrow();
  return [
    {
      id: 'major',
      label: '重大隐患存量',
      value: count.major,
      unit: '条',
      href: '/hazards?level=major&open=true',
      explain: '已判定为重大、尚未核销',
    },
    {
      id: 'late',
      label: '重大隐患逾期',
      value: count.late,
      unit: '条',
      href: '/hazards?level=major&overdue=true&sort=due',
      explain: '当前步骤已过期限的重大隐患',
    },
    {
      id: 'undetermined',
      label: '待判定',
      value: count.undetermined,
      unit: '条',
      href: '/hazards?state=reported',
      explain: '尚无人判定等级，可能含重大隐患',
    },
    {
      id: 'suspected',
      label: '疑似待核实',
      value: count.suspected,
      unit: '条',
      href: '/hazards?state=suspected',
      explain: '疑似重大、等待核实',
    },
    {
      id: 'general',
      label: '一般隐患未销号',
      value: count.general,
      unit: '条',
      href: '/hazards?level=general&open=true',
      explain: '已判定为一般、尚未销号',
    },
  ];
}
