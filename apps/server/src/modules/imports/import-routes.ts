import { importOperations as api, type ImportView } from '@zhiben/contract/imports.ts';
import { sql } from 'kysely';
import { cursorOf, readCursor } from '../../platform/db/cursor.ts';
import type { Act } from '../../platform/db/scope.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import { correctRow, mapImport } from './change-import.ts';
import { commitImport, undoImport } from './commit-import.ts';
import { importNotFound, rowNotFound } from './import-refusals.ts';
import { importStore } from './import-store.ts';
import { rowView, viewOf } from './import-view.ts';
import type { ImportsNeeds } from './imports-needs.ts';
import { startImport } from './start-import.ts';

/** Contract → use case → view. */
export function importRoutes(needs: ImportsNeeds): readonly Route[] {
  return [
    openRoute(api.startImport, startImport(needs)),
    route(api.listImports, ({ query, tx }) => listImports({ tx }, query)),
    route(api.getImport, (call) => shown(call, call.params.importId)),
    route(api.mapImport, async ({ params, body, ...act }) => {
      await mapImport(act, { ...params, version: body.version }, body.mapping, needs);
      return shown(act, params.importId);
    }),
    route(api.listImportRows, async ({ params, query, ...act }) => {
      await shown(act, params.importId);
      const after = Number(readCursor(query.cursor)?.key ?? 0);
      const rows = await act.tx
        .selectFrom('import_rows')
        .select(['row', 'content'])
        .where('import_id', '=', params.importId)
        .where('row', '>', after)
        .$if(query.status !== undefined, (asked) => asked.where('status', 'in', query.status ?? []))
        .orderBy('row')
        .limit(query.limit + 1)
        .execute();
      const page = rows.slice(0, query.limit);
      const last = page.at(-1)?.row;
      return {
        items: page.map(({ content }) => rowView(content, new Map())),
        nextCursor: rows.length > query.limit && last !== undefined ? cursorOf(String(last), 'row') : null,
        total: null,
      };
    }),
    route(api.correctImportRow, async ({ params, body, ...act }) => {
      const { corrections, enterpriseId, excluded, keepDuplicate, version } = body;
      const decision = {
        corrections,
        ...(enterpriseId == null ? {} : { enterpriseId }),
        ...(excluded === undefined ? {} : { excluded }),
        ...(keepDuplicate === undefined ? {} : { keepDuplicate }),
      };
      await correctRow(act, { importId: params.importId, version }, params.row, decision, needs);
      const row = (await importStore(act.tx).rows(params.importId)).find(({ rowNumber }) => rowNumber === params.row);
      if (row === undefined) throw rowNotFound();
      return { import: await shown(act, params.importId), row: rowView(row, new Map()) };
    }),
    route(api.commitImport, async ({ params, body, ...act }) => {
      await commitImport(act, params.importId, body.version, needs);
      return shown(act, params.importId);
    }),
    route(api.undoImport, async ({ params, body, ...act }) => {
      await undoImport(act, params.importId, body.version, body.reason, needs);
      return shown(act, params.importId);
    }),
  ];
}

async function shown({ tx }: Pick<Act, 'tx'>, importId: string): Promise<ImportView> {
  const held = await importStore(tx).find(importId);
  if (held === undefined) throw importNotFound();
  return viewOf(held);
}

async function listImports({ tx }: Pick<Act, 'tx'>, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
  const after = readCursor(cursor);
  const rows = await tx
    .selectFrom('imports')
    .selectAll()
    .$if(after !== undefined, (asked) =>
      asked.where(sql<boolean>`(uploaded_at, id) < (${after?.key}, ${after?.id}::uuid)`),
    )
    .orderBy('uploaded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(viewOf),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(last.uploaded_at, last.id) : null,
    total: null,
  };
}
