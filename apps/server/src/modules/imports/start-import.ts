import { type ImportKind, type ImportView, startEnterpriseImport, startImport } from '@zhiben/contract/imports.ts';
import type { Act } from '../../platform/db/scope.ts';
import { v7 } from '../../platform/db/uuid.ts';
import type { StoredFile } from '../../platform/files/file-store.ts';
import { keepEvidence, readUpload } from '../../platform/files/index.ts';
import { keyOf, once } from '../../platform/http/idempotency.ts';
import { openRoute, type Route } from '../../platform/http/route.ts';
import { record } from '../../platform/ledger/record.ts';
import { importStore } from './import-store.ts';
import { shownImport } from './import-view.ts';
import type { ImportsNeeds } from './imports-needs.ts';

type Upload = Pick<ImportsNeeds, 'files'> & { readonly ring: () => void };

/** Receives a register and keeps the original as evidence. Reading goes on in the background; nothing becomes a hazard yet. */
export const startImportRoutes = (needs: Upload): readonly Route[] => [
  startOf(startImport, 'hazards', needs),
  startOf(startEnterpriseImport, 'enterprises', needs),
];

function startOf(operation: typeof startImport, kind: ImportKind, { files, ring }: Upload): Route {
  return openRoute(operation, async ({ request, actor, scope }) => {
    keyOf(request);
    const { file } = await readUpload(request, files);
    const view = await scope(actor, (act) => once(act, operation, request, () => keepImport(act, kind, file)));
    ring();
    return view as ImportView;
  });
}

/** What headings meant is remembered for the office that keeps the register. */
const officeOf = ({ actor }: Act): string => actor.agencyId ?? actor.enterpriseId ?? 'bureau';

async function keepImport(act: Act, kind: ImportKind, file: StoredFile): Promise<ImportView> {
  const { actor, now, tx } = act;
  const id = v7(now);
  const about = { kind: 'register', subjectKind: 'import', subjectId: id, enterpriseId: null } as const;
  const evidence = await keepEvidence(act, file, about);
  await importStore(tx).add({
    id,
    kind,
    state: 'reading',
    file_name: file.name,
    evidence_id: evidence.id,
    file_hash: file.hash,
    office: officeOf(act),
    decisions: '{}',
    uploaded_by: actor.personId,
    uploaded_by_name: actor.name,
    uploaded_at: now,
  });
  const detail = { kind, file: file.name, hash: file.hash };
  await record(act, { act: 'import.upload', subjectKind: 'import', subjectId: id, enterpriseId: null, detail });
  return shownImport(tx, id);
}
