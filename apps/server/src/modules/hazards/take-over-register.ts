import type { HazardChannel, HazardLevel, RegisteredStatus } from '@zhiben/vocabulary/hazards.ts';
import { EnterpriseId, HazardId } from '@zhiben/vocabulary/ids.ts';
import { sql } from 'kysely';
import type { Act, Tx } from '../../platform/db/scope.ts';
import { v7 } from '../../platform/db/uuid.ts';
import { layDuties, withdrawDuties } from '../../platform/duties/lay-duty.ts';
import { recordMany } from '../../platform/ledger/record.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Hazard } from './domain/hazard.ts';
import { reported } from './domain/reported.ts';
import { hazardStore } from './hazard-store.ts';
import { dutyFor } from './moves/move-hazard.ts';

/** One row of an office's register, read and matched. */
export interface RegisterRow {
  readonly row: number;
  readonly enterpriseId: string;
  readonly description: string;
  readonly location: string | null;
  readonly channel: HazardChannel;
  readonly foundOn: string;
  readonly foundBy: string;
  readonly level: HazardLevel | null;
  readonly status: RegisteredStatus | null;
  readonly measures: string | null;
  readonly responsible: string | null;
  readonly deadlineOn: string | null;
  readonly remark: string | null;
}

/** Takes a register over: each row becomes a hazard nobody has judged yet, with the register's claims beside it. All or none. */
export async function takeOverRegister(act: Act, importId: string, rows: readonly RegisterRow[]): Promise<number> {
  const { actor, now, tx } = act;
  const hazards = hazardStore(tx);
  const serials = await hazards.nextNumbers(rows.length);
  const taken = rows.map((row, at) => {
    const fresh = toReported(row, importId, serials[at] ?? 0, now, { id: actor.personId, name: actor.name });
    const duty = dutyFor(fresh, now);
    return { hazard: { ...fresh, dueAt: duty?.dueAt ?? null }, duty };
  });
  await hazards.add(taken.map(({ hazard }) => hazard));
  await layDuties(
    act,
    taken.flatMap(({ duty }) => duty ?? []),
  );
  await recordMany(
    act,
    taken.map(({ hazard }) => ({
      act: 'hazard.import',
      subjectKind: 'hazard' as const,
      subjectId: hazard.id,
      enterpriseId: hazard.enterpriseId,
      detail: { number: hazard.number, description: hazard.description, registered: hazard.registered },
    })),
    {
      act: 'import.commit',
      subjectKind: 'import',
      subjectId: importId,
      enterpriseId: null,
      detail: { hazards: rows.length },
    },
  );
  return taken.length;
}

function toReported(
  { row, level, status, measures, responsible, deadlineOn, remark, ...rest }: RegisterRow,
  importId: string,
  serial: number,
  now: Date,
  by: Hazard['reportedBy'],
): Hazard {
  return reported({
    ...rest,
    id: HazardId.parse(v7(now)),
    serial,
    enterpriseId: EnterpriseId.parse(rest.enterpriseId),
    placeId: null,
    reportedAt: now,
    reportedBy: by,
    registered: { level, status, measures, responsible, deadlineOn, remark, importId, row },
  });
}

/** Takes an import back as one act. Only while nobody has worked on any of its hazards: what people did is not undone. */
export async function handBackRegister(act: Act, importId: string, reason: string): Promise<number> {
  const { tx, now } = act;
  const rows = await tx
    .selectFrom('hazards')
    .selectAll()
    .where('import_id', '=', importId)
    .where('state', '<>', 'dismissed')
    .orderBy('number')
    .forUpdate()
    .execute();
  const worked = rows.filter((row) => row.version > 1);
  if (worked.length > 0) {
    throw new Refusal(
      'conflict',
      'import-worked-on',
      `不能撤销：其中 ${worked.length} 条隐患已有人处理（${namedOf(worked)}）。请逐条处理。`,
    );
  }
  const ids = rows.map((row) => row.id);
  await tx
    .updateTable('hazards')
    .set({ state: 'dismissed', due_at: null, closed_at: now })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  await recordMany(
    act,
    rows.map(({ id, number, enterprise_id }) => ({
      act: 'hazard.import-undone',
      subjectKind: 'hazard' as const,
      subjectId: id,
      enterpriseId: enterprise_id,
      detail: { number, reason },
    })),
    {
      act: 'import.undo',
      subjectKind: 'import',
      subjectId: importId,
      enterpriseId: null,
      detail: { reason, hazards: rows.length },
    },
  );
  await withdrawDuties(act, ids);
  return rows.length;
}

const SHOWN = 3;

function namedOf(rows: readonly { readonly number: string }[]): string {
  const numbers = rows.slice(0, SHOWN).map(({ number }) => number);
  return `${numbers.join('、')}${rows.length > SHOWN ? ' 等' : ''}`;
}

export interface KnownHazard {
  readonly id: string;
  readonly number: string;
  readonly enterpriseId: string;
  readonly description: string;
  readonly foundOn: string;
}

/** What is already in the register of these enterprises, for finding what was reported twice. */
export async function knownHazards(tx: Tx, enterpriseIds: readonly string[]): Promise<readonly KnownHazard[]> {
  if (enterpriseIds.length === 0) return [];
  const rows = await tx
    .selectFrom('hazards')
    .select(['id', 'number', 'enterprise_id', 'description', 'found_on'])
    .where(sql<boolean>`enterprise_id = any(${enterpriseIds}::uuid[])`)
    .where('state', '<>', 'dismissed')
    .execute();
  return rows.map(({ enterprise_id, found_on, ...row }) => ({
    ...row,
    enterpriseId: enterprise_id,
    foundOn: found_on,
  }));
}
