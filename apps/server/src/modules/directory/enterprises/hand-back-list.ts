import type { Act } from '../../../platform/db/scope.ts';
import { recordMany } from '../../../platform/ledger/record.ts';
import { changeDetail } from './changed-fields.ts';
import type { Enterprise } from './enterprise.ts';
import { enterpriseStore } from './enterprise-store.ts';
import { listedEnterpriseChanged, listedEnterpriseInUse } from './list-refusals.ts';
import { refuseDuplicates } from './refuse-duplicates.ts';
import type { WrittenList } from './take-over-list.ts';

/**
 * Takes a list back as one act: new enterprises leave the file, others get back what stood there. Only while nobody has
 * changed one of them since and nothing refers to a new one.
 */
export async function handBackList(act: Act, importId: string, reason: string, written: WrittenList): Promise<number> {
  const enterprises = enterpriseStore(act.tx);
  const held = await enterprises.lockMany([...written.added, ...written.changed].map(({ id }) => id));
  const byId = new Map(held.map((enterprise): [string, Enterprise] => [enterprise.id, enterprise]));
  const now = [...written.added, ...written.changed].flatMap(({ id, version }) => {
    const enterprise = byId.get(id);
    return enterprise === undefined ? [] : [{ enterprise, isChanged: enterprise.version !== version }];
  });
  const changed = now.filter(({ isChanged }) => isChanged).map(({ enterprise }) => enterprise.name);
  if (changed.length > 0) throw listedEnterpriseChanged(changed);

  const restored = written.changed.flatMap(({ id, before }) => {
    const after = byId.get(id);
    return after === undefined
      ? []
      : [{ after, before: { ...after, ...before, version: after.version + 1, updatedAt: act.now } }];
  });
  const withdrawn = written.added.flatMap(({ id }) => byId.get(id) ?? []);
  for (const { id, name } of withdrawn) {
    const usedBy = await enterprises.remove(id);
    if (usedBy !== undefined) throw listedEnterpriseInUse(name, usedBy);
  }
  await refuseDuplicates(
    act.tx,
    restored.map(({ before }) => before),
  );
  for (const { before } of restored) await enterprises.save(before);
  await recordMany(
    act,
    [
      ...restored.map(({ after, before }) =>
        deed('enterprise.import-undone', after, { ...changeDetail(after, before), reason }),
      ),
      ...withdrawn.map((enterprise) =>
        deed('enterprise.import-withdrawn', enterprise, { name: enterprise.name, reason }),
      ),
    ],
    {
      act: 'import.undo',
      subjectKind: 'import',
      subjectId: importId,
      enterpriseId: null,
      detail: { reason, withdrawn: withdrawn.length, restored: restored.length },
    },
  );
  return withdrawn.length + restored.length;
}

const deed = (act: string, { id }: Enterprise, detail: Readonly<Record<string, unknown>>) => ({
  act,
  subjectKind: 'enterprise' as const,
  subjectId: id,
  enterpriseId: id,
  detail,
});
