import type { appointSteward as operation } from '@zhiben/contract/installations.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { handDuties, passDuty } from '../../../platform/duties/lay-duty.ts';
import { record } from '../../../platform/ledger/record.ts';
import {
  dayToCome,
  personLeft,
  personNotHere,
  stewardBeforeLast,
  stewardTwice,
  stewardUnchanged,
} from '../installation-refusals.ts';
import { type Installation, installationStore } from '../installation-store.ts';
import type { InstallationsNeeds } from '../installations-needs.ts';
import { lockInUse } from '../register/installation-on-record.ts';
import { layStewardTasks } from './lay-steward-tasks.ts';

type Appointment = BodyOf<typeof operation>;
type Needs = Pick<InstallationsNeeds, 'peopleAtWork' | 'organisationOf'>;

/** Names who answers for an installation in one of the three roles. What the one before still owed is theirs now. */
export async function appointSteward(act: Act, id: string, appointment: Appointment, needs: Needs): Promise<void> {
  const { tx, actor, now } = act;
  const { role, personId, phone, fromOn } = appointment;
  const installation = await lockInUse(act, id);
  const { people } = await needs.organisationOf(tx, installation.enterprise_id);
  const person = people.find((one) => one.id === personId);
  if (person === undefined) throw personNotHere();
  if (person.closedAt !== null) throw personLeft(person.name);
  if (fromOn > dayOf(now)) throw dayToCome('fromOn');
  const before = await refuseUnfit(act, id, appointment, person.name);

  await installationStore(tx).replaceSteward({
    id: v7(now),
    installation_id: id,
    enterprise_id: installation.enterprise_id,
    role,
    person_id: personId,
    name: person.name,
    post: person.post,
    phone,
    from_on: fromOn,
    recorded_at: now,
    recorded_by: actor.personId,
    recorded_by_name: actor.name,
  });
  await record(act, {
    act: 'stewardship.appoint',
    subjectKind: 'installation',
    subjectId: id,
    enterpriseId: installation.enterprise_id,
    detail: { installation: installation.name, stewardRole: role, steward: person.name, stewardBefore: before, fromOn },
  });
  await handOver(act, installation, role, { id: personId, name: person.name });
  await layStewardTasks(act, installation, needs);
}

/** Three roles are three people, one after the other. Answers the name of the one before. */
async function refuseUnfit(
  { tx }: Act,
  id: string,
  { role, personId, phone, fromOn }: Appointment,
  name: string,
): Promise<string | null> {
  const named = (await installationStore(tx).stewardsOf([id])).filter(({ until_on }) => until_on === null);
  const elsewhere = named.find((one) => one.person_id === personId && one.role !== role);
  if (elsewhere !== undefined) throw stewardTwice(name, elsewhere.role);
  const last = named.find((one) => one.role === role);
  if (last?.person_id === personId && last.phone === phone) throw stewardUnchanged(name);
  if (last !== undefined && fromOn <= last.from_on) throw stewardBeforeLast(last.from_on);
  return last?.name ?? null;
}

async function handOver(
  act: Act,
  installation: Installation,
  role: Appointment['role'],
  person: { readonly id: string; readonly name: string },
): Promise<void> {
  const { tx, actor, now } = act;
  const open = tx
    .updateTable('steward_tasks')
    .where('installation_id', '=', installation.id)
    .where('role', '=', role)
    .where('done_at', 'is', null)
    .where('withdrawn_at', 'is', null);
  const named = await open
    .where('kind', '=', 'appoint')
    .set({ done_at: now, done_by: actor.personId, done_by_name: actor.name, words: `明确${person.name}` })
    .returning('id')
    .execute();
  for (const task of named) await passDuty(act, task.id, null);
  const handed = await open
    .where('kind', '=', 'inspect')
    .where('due_at', '>=', now)
    .set({ person_id: person.id, person_name: person.name })
    .returning('id')
    .execute();
  await handDuties(
    act,
    handed.map((task) => task.id),
    person,
  );
}
