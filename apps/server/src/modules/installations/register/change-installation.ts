import { isDeepStrictEqual } from 'node:util';
import type { changeInstallation as operation } from '@zhiben/contract/installations.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { nothingChanged } from '../installation-refusals.ts';
import { type Installation, installationStore } from '../installation-store.ts';
import type { InstallationsNeeds } from '../installations-needs.ts';
import { gradeInstallation } from './grade-installation.ts';
import { lockInUse } from './installation-on-record.ts';

/** Changes what is on record of a unit. A change of substances or residents grades it anew in the same act. */
export async function changeInstallation(
  act: Act,
  id: string,
  { version, because, ...facts }: BodyOf<typeof operation>,
  needs: Pick<InstallationsNeeds, 'peopleAtWork'>,
): Promise<Installation> {
  const before = await lockInUse(act, id, version);
  const regraded =
    before.residents !== facts.residents || !isDeepStrictEqual(plain(before.substances), plain(facts.substances));
  const renamed = before.name !== facts.name || before.kind !== facts.kind || before.place_id !== facts.placeId;
  if (!regraded && !renamed) throw nothingChanged();

  const after = await installationStore(act.tx).save(id, {
    name: facts.name,
    kind: facts.kind,
    place_id: facts.placeId,
    residents: facts.residents,
    substances: JSON.stringify(facts.substances),
  });
  await record(act, {
    act: 'installation.change',
    subjectKind: 'installation',
    subjectId: id,
    enterpriseId: before.enterprise_id,
    detail: { installation: facts.name, unitKind: facts.kind, because },
  });
  if (regraded) await gradeInstallation(act, after, because, needs);
  return after;
}

/** As the database gives it back. */
const plain = (substances: unknown): unknown => JSON.parse(JSON.stringify(substances));
