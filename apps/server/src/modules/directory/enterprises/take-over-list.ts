import type { EnterpriseProfile } from '@zhiben/contract/directory.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { recordMany } from '../../../platform/ledger/record.ts';
import { enterpriseNotFound } from '../directory-refusals.ts';
import { addEnterprises } from './add-enterprises.ts';
import { changeDetail } from './changed-fields.ts';
import { type Enterprise, tidy } from './enterprise.ts';
import { enterpriseStore } from './enterprise-store.ts';
import { refuseDuplicates } from './refuse-duplicates.ts';

export interface EnterpriseList {
  readonly fresh: readonly EnterpriseProfile[];
  readonly changed: readonly (Partial<EnterpriseProfile> & { readonly id: string })[];
}

/** What a list left on file, kept to hand it back. */
export interface WrittenList {
  readonly added: readonly { readonly id: string; readonly version: number }[];
  /** With the version the list made and what stood there before. */
  readonly changed: readonly { readonly id: string; readonly version: number; readonly before: EnterpriseProfile }[];
}

/** Takes a list of enterprises over as one act: new ones come on file, known ones are brought up to date. All or none. */
export async function takeOverList(
  act: Act,
  { fresh, changed }: EnterpriseList,
  importId: string,
): Promise<WrittenList> {
  const enterprises = enterpriseStore(act.tx);
  const updated: { before: Enterprise; after: Enterprise }[] = [];
  for (const { id, ...profile } of changed) updated.push(await brought(act, id, profile));
  // Before anything is saved: what another holds is refused in a sentence, not by the database.
  await refuseDuplicates(
    act.tx,
    updated.map(({ after }) => after),
  );
  for (const { after } of updated) await enterprises.save(after);
  await recordMany(
    act,
    updated.map(({ before, after }) => ({
      act: 'enterprise.update',
      subjectKind: 'enterprise' as const,
      subjectId: after.id,
      enterpriseId: after.id,
      detail: { ...changeDetail(before, after), importId },
    })),
    {
      act: 'import.commit',
      subjectKind: 'import',
      subjectId: importId,
      enterpriseId: null,
      detail: { added: fresh.length, changed: changed.length },
    },
  );
  const added = fresh.length === 0 ? [] : await addEnterprises(act, fresh, importId);
  return {
    added: added.map(({ id, version }) => ({ id, version })),
    changed: updated.map(({ before, after }) => ({ id: after.id, version: after.version, before: profileOf(before) })),
  };
}

async function brought(act: Act, id: string, profile: Partial<EnterpriseProfile>) {
  const before = await enterpriseStore(act.tx).lock(id);
  if (before === undefined) throw enterpriseNotFound();
  const after = { ...tidy({ ...before, ...profile }), version: before.version + 1, updatedAt: act.now };
  return { before, after };
}

const profileOf = ({ id, version, updatedAt, ...profile }: Enterprise): EnterpriseProfile => profile;
