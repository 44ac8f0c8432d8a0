import { dayNumber, dayText } from '@zhiben/rules/calendar/day.ts';
import { STEWARD_UPDATE_DAYS, stewardDuties, stewardWindows } from '@zhiben/rules/stewardship/steward-duties.ts';
import { StewardRole, stewardRoleLabel, stewardTaskKindLabel } from '@zhiben/vocabulary/installations.ts';
import type { Insertable } from 'kysely';
import { dayOf, endOfDay, startOfDay } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { type DutyToLay, layDuties } from '../../../platform/duties/lay-duty.ts';
import { recordMany } from '../../../platform/ledger/record.ts';
import { type Installation, installationStore, type Steward } from '../installation-store.ts';
import type { StewardTasksTable } from '../installation-tables.ts';
import type { InstallationsNeeds } from '../installations-needs.ts';

type NewTask = Insertable<StewardTasksTable>;

/**
 * Lays what the stewards of one installation owe up to today: the investigation of every window, and, where a place is empty,
 * that somebody be named. Run twice it lays nothing twice; after the server stood still it makes up for the windows.
 */
export async function layStewardTasks(
  act: Act,
  installation: Installation,
  { peopleAtWork }: Pick<InstallationsNeeds, 'peopleAtWork'>,
): Promise<number> {
  const { tx, now } = act;
  if (installation.owes_since === null || installation.closed_at !== null) return 0;
  const atWork = new Set((await peopleAtWork(tx, [installation.enterprise_id])).map(({ personId }) => personId));
  const stewards = await installationStore(tx).stewardsOf([installation.id]);
  const known = { installation, atWork, today: dayOf(now) };
  const owed = StewardRole.options.flatMap((role) => {
    const ofRole = stewards.filter((steward) => steward.role === role);
    return [
      ...inspections(act, { ...known, role, stewards: ofRole }),
      ...vacancy(act, { ...known, role, stewards: ofRole }),
    ];
  });
  return lay(act, installation, owed);
}

interface OfRole {
  readonly installation: Installation;
  readonly role: StewardRole;
  /** Newest first. */
  readonly stewards: readonly Steward[];
  readonly atWork: ReadonlySet<string>;
  readonly today: string;
}

/** From the day on which the first was named, or on which the unit became a major-hazard installation: nobody owes the past. */
function inspections({ now }: Act, { installation, role, stewards, atWork, today }: OfRole): readonly NewTask[] {
  const first = stewards.at(-1);
  if (first === undefined) return [];
  const namedOn = dayOf(first.recorded_at);
  const fromOn = namedOn > (installation.owes_since ?? '') ? namedOn : (installation.owes_since ?? today);
  return stewardWindows(role, { fromOn, untilOn: today }).map((window) => {
    const on = window.untilOn < today ? window.untilOn : today;
    const holder = stewards.find(({ from_on, until_on }) => from_on <= on && (until_on ?? on) >= on);
    return taskOf(
      now,
      installation,
      { kind: 'inspect', role, ...window },
      holder && atWork.has(holder.person_id) ? holder : undefined,
    );
  });
}

function vacancy({ now }: Act, { installation, role, stewards, atWork, today }: OfRole): readonly NewTask[] {
  if (stewards.some(({ until_on, person_id }) => until_on === null && atWork.has(person_id))) return [];
  const untilOn = dayText(dayNumber(today) + STEWARD_UPDATE_DAYS);
  return [taskOf(now, installation, { kind: 'appoint', role, fromOn: today, untilOn }, undefined)];
}

function taskOf(
  now: Date,
  { id, enterprise_id }: Installation,
  { fromOn, untilOn, ...what }: { kind: NewTask['kind']; role: StewardRole; fromOn: string; untilOn: string },
  holder: Steward | undefined,
): NewTask {
  return {
    id: v7(now),
    installation_id: id,
    enterprise_id,
    ...what,
    person_id: holder?.person_id ?? null,
    person_name: holder?.name ?? null,
    from_on: fromOn,
    until_on: untilOn,
    due_at: endOfDay(untilOn),
  };
}

/** An empty place is asked for once, until it is filled. */
async function withoutKnownVacancies(
  { tx }: Act,
  installationId: string,
  tasks: readonly NewTask[],
): Promise<readonly NewTask[]> {
  const open = await tx
    .selectFrom('steward_tasks')
    .select('role')
    .where('installation_id', '=', installationId)
    .where('kind', '=', 'appoint')
    .where('done_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
  return tasks.filter(({ kind, role }) => kind !== 'appoint' || !open.some((known) => known.role === role));
}

async function lay(act: Act, installation: Installation, owed: readonly NewTask[]): Promise<number> {
  const wanted = await withoutKnownVacancies(act, installation.id, owed);
  if (wanted.length === 0) return 0;
  const fresh = await act.tx
    .insertInto('steward_tasks')
    .values(wanted)
    .onConflict((conflict) => conflict.constraint('one_task_of_a_role_for_a_window').doNothing())
    .returning('id')
    .execute();
  const ids = new Set(fresh.map(({ id }) => id));
  const laid = wanted.filter(({ id }) => ids.has(id));
  if (laid.length > 0) await tell(act, installation, laid);
  return laid.length;
}

async function tell(act: Act, installation: Installation, laid: readonly NewTask[]): Promise<void> {
  await layDuties(
    act,
    laid.map((task) => dutyOf(installation, task, act.now)),
  );
  const about = {
    subjectKind: 'installation',
    subjectId: installation.id,
    enterpriseId: installation.enterprise_id,
  } as const;
  await recordMany(
    act,
    laid.map(({ id, kind, role, from_on, until_on, person_name }) => ({
      ...about,
      act: 'stewardship.lay',
      subjectKind: 'stewardship',
      subjectId: id,
      detail: {
        installation: installation.name,
        taskKind: kind,
        stewardRole: role,
        fromOn: from_on,
        untilOn: until_on,
        steward: person_name,
      },
    })),
    { ...about, act: 'stewardship.lay', detail: { installation: installation.name, laid: laid.length } },
  );
}

function dutyOf(installation: Installation, task: NewTask, now: Date): DutyToLay {
  const source = stewardDuties(dayOf(now))?.source;
  const opensAt = startOfDay(task.from_on);
  const dueAt = endOfDay(task.until_on);
  return {
    kind: task.kind === 'inspect' ? 'steward-inspect' : 'steward-appoint',
    subjectKind: 'stewardship',
    subjectId: task.id,
    subjectTitle: `${installation.name} ${stewardRoleLabel[task.role]}${stewardTaskKindLabel[task.kind]}`,
    enterpriseId: task.enterprise_id,
    aboutEnterpriseId: task.enterprise_id,
    ownerRoles: task.kind === 'inspect' ? ['principal'] : ['principal', 'safety-manager'],
    ...(task.person_id == null ? {} : { ownerPerson: { id: task.person_id, name: task.person_name ?? '' } }),
    // Whoever is named in the middle of a window is told of the time left from then, not of what has passed.
    startsAt: dueAt > now && opensAt < now ? now : opensAt,
    dueAt,
    dueCertain: true,
    source: `${source?.standard ?? '重大危险源安全包保责任制'}（频次暂定）`,
  };
}
