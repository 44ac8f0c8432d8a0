import type { DocumentTemplate, changeTemplate as operation } from '@zhiben/contract/enforcement-documents.ts';
import { changeTemplate as api } from '@zhiben/contract/enforcement-documents.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { DocumentKind, documentKindLabel } from '@zhiben/vocabulary/enforcement.ts';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import { evidenceStore } from '../../../platform/files/evidence-store.ts';
import { type FileStore, readUpload } from '../../../platform/files/index.ts';
import { keyOf, once } from '../../../platform/http/idempotency.ts';
import type { OpenCall } from '../../../platform/http/route.ts';
import { record } from '../../../platform/ledger/record.ts';
import { fieldsOf } from '../domain/document-kinds.ts';
import { templateReasonMissing } from '../enforcement-refusals.ts';
import type { DocumentTemplatesTable } from '../enforcement-tables.ts';
import { drawTemplate } from './draw-template.ts';
import { refuseUnfit } from './fill-template.ts';

type Row = Selectable<DocumentTemplatesTable>;

async function latest(tx: Tx, kind: DocumentKind): Promise<Row | undefined> {
  return tx
    .selectFrom('document_templates')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The template in use: the office's own, or the one the product brings. */
export async function currentTemplate(
  tx: Tx,
  kind: DocumentKind,
  files: FileStore,
): Promise<{ readonly revision: number; readonly bytes: Buffer }> {
  const own = await latest(tx, kind);
  return own === undefined
    ? { revision: 0, bytes: await drawTemplate(kind) }
    : { revision: own.revision, bytes: await bytesOf(files, own.file_hash) };
}

export async function bytesOf(files: FileStore, hash: string): Promise<Buffer> {
  const file = await files.open(hash);
  return file.readFile().finally(() => file.close());
}

export async function listTemplates({ tx }: Act): Promise<z.output<typeof DocumentTemplate>[]> {
  const views = [];
  for (const kind of DocumentKind.options) views.push(toView(kind, await latest(tx, kind)));
  return views;
}

function toView(kind: DocumentKind, own: Row | undefined): z.output<typeof DocumentTemplate> {
  const { fields, lists } = fieldsOf(kind);
  return {
    kind,
    revision: own?.revision ?? 0,
    madeAt: own?.made_at.toISOString() ?? null,
    madeByName: own?.made_by_name ?? null,
    reason: own?.reason ?? null,
    fields: [...fields],
    lists: lists.map((list) => ({ ...list, fields: [...list.fields] })),
  };
}

/** Takes an office's own template in, once every mark in it has been recognised. */
export function changeTemplate({ files }: { readonly files: FileStore }) {
  return async ({ params, request, actor, scope }: OpenCall<typeof operation>): Promise<ResultOf<typeof operation>> => {
    keyOf(request);
    const upload = await readUpload(request, files);
    const reason = (upload.fields['reason'] ?? '').trim().slice(0, 300);
    if (reason === '') throw templateReasonMissing();
    await refuseUnfit(await bytesOf(files, upload.file.hash), params.kind);
    return (await scope(actor, (act) =>
      once(act, api, request, async () => {
        const { hash, sizeBytes, mediaType } = upload.file;
        const revision = ((await latest(act.tx, params.kind))?.revision ?? 0) + 1;
        const row = {
          kind: params.kind,
          revision,
          file_hash: hash,
          reason,
          made_at: act.now,
          made_by_name: actor.name,
        };
        await evidenceStore(act.tx).knowFile({
          hash,
          size_bytes: sizeBytes,
          media_type: mediaType,
          stored_at: act.now,
        });
        await act.tx.insertInto('document_templates').values(row).execute();
        await record(act, {
          act: 'document-template.change',
          subjectKind: 'document-template',
          subjectId: `${params.kind} ${revision}`,
          enterpriseId: null,
          detail: { name: documentKindLabel[params.kind], revision, hash, reason },
        });
        return toView(params.kind, row);
      }),
    )) as ResultOf<typeof operation>;
  };
}
