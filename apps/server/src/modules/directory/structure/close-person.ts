import type { closePerson as operation } from '@zhiben/contract/directory-structure.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { DirectoryNeeds } from '../directory-needs.ts';
import { holdsAccount, personNotFound } from '../directory-refusals.ts';
import { refuseStale, setClosed } from './kept.ts';
import { refuseUnitClosedAbove } from './refuse-foreign-unit.ts';
import { type Person, structureStore } from './structure-store.ts';

/** Records that a person has left, or is back. Nobody leaves who can still sign in. */
export async function closePerson(
  act: Act,
  enterpriseId: string,
  personId: string,
  { version, closed }: BodyOf<typeof operation>,
  { accountHolders }: Pick<DirectoryNeeds, 'accountHolders'>,
): Promise<Person> {
  const structure = structureStore(act.tx);
  const before = await structure.lockPerson(enterpriseId, personId);
  if (before === undefined) throw personNotFound();
  refuseStale(before, version);
  if ((before.closedAt !== null) === closed) return before;
  if (closed && (await accountHolders(act.tx, [personId])).has(personId)) throw holdsAccount(before.name);
  if (!closed) await refuseUnitClosedAbove(act.tx, enterpriseId, before, before.orgUnitId);

  const after = setClosed(before, closed, act.now);
  await structure.savePerson(after);
  await record(act, {
    act: closed ? 'person.close' : 'person.reopen',
    subjectKind: 'person',
    subjectId: personId,
    enterpriseId,
    detail: { name: after.name, post: after.post },
  });
  return after;
}
