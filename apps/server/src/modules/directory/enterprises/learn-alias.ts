import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { enterpriseNotFound } from '../directory-refusals.ts';
import { changeDetail, changedFields } from './changed-fields.ts';
import { tidy } from './enterprise.ts';
import { enterpriseStore } from './enterprise-store.ts';

/** Remembers how somebody wrote an enterprise's name, so that the next register is matched by itself. */
export async function learnAlias(act: Act, enterpriseId: string, alias: string): Promise<void> {
  const enterprises = enterpriseStore(act.tx);
  const before = await enterprises.lock(enterpriseId);
  if (before === undefined) throw enterpriseNotFound();
  if (alias.trim() === '' || before.aliases.includes(alias.trim())) return;

  const after = tidy({
    ...before,
    aliases: [...before.aliases, alias.trim()],
    version: before.version + 1,
    updatedAt: act.now,
  });
  if (changedFields(before, after).length === 0) return;
  await enterprises.save(after);
  await record(act, {
    act: 'enterprise.learn-alias',
    subjectKind: 'enterprise',
    subjectId: enterpriseId,
    enterpriseId,
    detail: changeDetail(before, after),
  });
}
