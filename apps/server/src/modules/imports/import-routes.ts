import { importOperations as api, type ImportView } from '@zhiben/contract/imports.ts';
import { cursorOf, readCursor } from '../../platform/db/cursor.ts';
import type { Act } from '../../platform/db/scope.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import { correctRow, mapImport } from './change-import.ts';
import { commitImport, undoImport } from './commit-import.ts';
import { importNotFound, rowNotFound } from './import-refusals.ts';
import { importStore } from './import-store.ts';
import { duplicatedHazards, rowView, viewOf } from './import-view.ts';
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
      const rows = await importStore(act.tx).rowsAfter(params.importId, after, query.limit + 1, query.status);
      const page = rows.slice(0, query.limit);
      const numbers = await needs.hazardNumbers(act.tx, duplicatedHazards(page));
      const last = page.at(-1)?.rowNumber;
      return {
        items: page.map((row) => rowView(row, numbers)),
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
      const [row] = await importStore(act.tx).rowsAfter(params.importId, params.row - 1, 1);
      if (row === undefined) throw rowNotFound();
      const numbers = await needs.hazardNumbers(act.tx, duplicatedHazards([row]));
      return { import: await shown(act, params.importId), row: rowView(row, numbers) };
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
  const rows = await importStore(tx).newestBefore(after, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(viewOf),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(last.uploaded_at, last.id) : null,
    total: null,
  };
}
