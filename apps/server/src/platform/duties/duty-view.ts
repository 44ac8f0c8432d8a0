import type { DutyView } from '@zhiben/contract/duties.ts';
import { dutyKindLabel } from '@zhiben/vocabulary/duties.ts';
import { DutyId, EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import type { Selectable } from 'kysely';
import type { Actor } from '../actor.ts';
import type { Tx } from '../db/scope.ts';
import type { DutiesTable } from './duty-tables.ts';

/** Names of the enterprises within reach; one that is not, is missing from the answer. */
export type EnterpriseNames = (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

export type DutyRow = Selectable<DutiesTable>;

/** Whether a duty cannot move without this person. */
export function isMine({ personId, realm, role, enterpriseId }: Actor, duty: DutyRow): boolean {
  const isTheirOwn = duty.owner_person_id === personId;
  const ours = realm === 'bureau' ? null : (enterpriseId ?? undefined);
  return (
    isWaiting(duty) &&
    duty.enterprise_id === ours &&
    (isTheirOwn || (duty.owner_roles.includes(role) && isForPosts(duty)))
  );
}

/** What one person owes waits for a post only once it was missed and taken up. */
const isForPosts = ({ owner_person_id, escalated_at }: DutyRow) => owner_person_id === null || escalated_at !== null;

const isWaiting = ({ state }: DutyRow) => state === 'open' || state === 'missed';

/** Duties as screens show them: with the name of the enterprise they concern, whoever owes them. */
export function toDutyViews(actor: Actor, duties: readonly DutyRow[], names: ReadonlyMap<string, string>): DutyView[] {
  return duties.map((duty) => ({
    id: DutyId.parse(duty.id),
    kind: duty.kind,
    state: duty.state,
    title: dutyKindLabel[duty.kind],
    subjectKind: duty.subject_kind,
    subjectId: duty.subject_id,
    subjectTitle: duty.subject_title,
    enterpriseId: EnterpriseId.nullable().parse(duty.about_enterprise_id),
    enterpriseName: names.get(duty.about_enterprise_id ?? '') ?? null,
    ownerRoles: duty.owner_roles,
    ownerName: duty.owner_name,
    startedAt: duty.started_at.toISOString(),
    dueAt: duty.due_at.toISOString(),
    dueCertain: duty.due_certain,
    notice: duty.notice,
    escalated: duty.escalated_at !== null,
    source: duty.source,
    mine: isMine(actor, duty),
  }));
}

export const enterprisesOf = (duties: readonly DutyRow[]): readonly string[] =>
  duties.flatMap((duty) => duty.about_enterprise_id ?? []);
