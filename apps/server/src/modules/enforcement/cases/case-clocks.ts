import { lastDayOf, STATUTORY_CLOCKS, type StatutoryClockId } from '@zhiben/rules/enforcement/statutory-clocks.ts';
import type { DutyKind } from '@zhiben/vocabulary/duties.ts';
import type { Role } from '@zhiben/vocabulary/roles.ts';
import { endOfDay } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { endDuties, layDuties } from '../../../platform/duties/lay-duty.ts';
import type { CaseRow } from './case-store.ts';

const OFFICE: readonly Role[] = ['supervisor', 'director'];
const HEAD: readonly Role[] = ['director'];

interface Clock {
  readonly kind: DutyKind;
  readonly dueAt: Date;
  readonly certain?: boolean;
  readonly source: string;
  readonly roles?: readonly Role[];
  /** Owed by the enterprise, not the office. */
  readonly byEnterprise?: boolean;
}

/** A clock of the law that began on that day. */
export function clockOf(kind: DutyKind, id: StatutoryClockId, startedOn: string): Clock {
  const { label, source } = STATUTORY_CLOCKS[id];
  const { on, certain } = lastDayOf(id, startedOn);
  const provisional = source.basis === 'provisional' ? '（暂定）' : '';
  return { kind, dueAt: endOfDay(on), certain, source: `${source.standard}${source.clause}：${label}${provisional}` };
}
export const forHead = (clock: Clock): Clock => ({ ...clock, roles: HEAD });
export const forEnterprise = (clock: Clock): Clock => ({
  ...clock,
  byEnterprise: true,
  roles: ['principal', 'safety-manager'],
});

/** Somebody owes the next step of a case by then. */
export const layClocks = (act: Act, row: CaseRow, clocks: readonly Clock[]): Promise<void> =>
  layDuties(
    act,
    clocks.map(({ kind, dueAt, certain = true, source, roles = OFFICE, byEnterprise = false }) => ({
      kind,
      subjectKind: 'case',
      subjectId: row.id,
      subjectTitle: row.number ?? row.cause,
      enterpriseId: byEnterprise ? row.enterprise_id : null,
      // Nothing tells the enterprise of a case before a paper of it was served.
      aboutEnterpriseId: byEnterprise || row.told_on !== null ? row.enterprise_id : null,
      ownerRoles: roles,
      dueAt,
      dueCertain: certain,
      source,
    })),
  );

export const endClocks = (act: Act, { id }: CaseRow, kinds: readonly DutyKind[]): Promise<void> =>
  endDuties(act, id, kinds);
