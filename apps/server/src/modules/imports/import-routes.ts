import { importOperations as api } from '@zhiben/contract/imports.ts';
import { cursorOf, readCursor } from '../../platform/db/cursor.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import { sendWorkbook } from '../../platform/documents/send-workbook.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import { correctRow, decideRows, mapImport, rereadImport } from './change-import.ts';
import { commitImport, undoImport } from './commit-import.ts';
import type { RowDecision } from './domain/register-reading.ts';
import { exportProblems } from './export-problems.ts';
import { rowNotFound } from './import-refusals.ts';
import { importStore } from './import-store.ts';
import { duplicatedHazards, rowView, shownImport, viewOf } from './import-view.ts';
import type { ImportsNeeds } from './imports-needs.ts';
import { rowStore } from './row-store.ts';
import { startImportRoutes } from './start-import.ts';

/** Contract → use case → view. `ring` begins the reading of whatever waits. */
export function importRoutes(needs: ImportsNeeds, ring: () => void): readonly Route[] {
  return [
    ...startImportRoutes({ files: needs.files, ring }),
    route(api.listImports, ({ query, tx }) => listImports(tx, query)),
    route(api.getImport, ({ params, tx }) => shownImport(tx, params.importId)),
    route(api.mapImport, async ({ params, body, ...act }) => {
      await mapImport(act, { ...params, version: body.version }, body.mapping, needs);
      return shownImport(act.tx, params.importId);
    }),
    route(api.listImportRows, ({ params, query, tx }) => listRows(tx, params.importId, query, needs)),
    route(api.correctImportRow, async ({ params, body, ...act }) => {
      const { importId, row } = params;
      await correctRow(act, { importId, version: body.version }, row, decisionOf(body), needs);
      return { import: await shownImport(act.tx, importId), row: await oneRow(act, importId, row, needs) };
    }),
    route(api.decideImportRows, async ({ params, body, ...act }) => {
      await decideRows(act, { ...params, version: body.version }, body.of, decisionOf(body), needs);
      return shownImport(act.tx, params.importId);
    }),
    openRoute(api.rereadImport, async ({ params, body, scope, actor }) => {
      await scope(actor, (act) => rereadImport(act, { ...params, version: body.version }));
      ring();
      return scope(actor, ({ tx }) => shownImport(tx, params.importId));
    }),
    openRoute(api.exportImportProblems, async ({ params, reply, scope, actor }) => {
      const { name, workbook } = await scope(actor, ({ tx }) => exportProblems(tx, params.importId));
      return sendWorkbook(reply, name, workbook);
    }),
    route(api.commitImport, async ({ params, body, ...act }) => {
      await commitImport(act, { ...params, version: body.version }, needs);
      return shownImport(act.tx, params.importId);
    }),
    route(api.undoImport, async ({ params, body, ...act }) => {
      await undoImport(act, { ...params, version: body.version }, body.reason, needs);
      return shownImport(act.tx, params.importId);
    }),
  ];
}

interface Decided {
  readonly corrections?: Readonly<Record<string, string>>;
  readonly enterpriseId?: string | null | undefined;
  readonly excluded?: boolean | undefined;
  readonly keepDuplicate?: boolean | undefined;
}

/** Only what was said: what is left out stays as it was decided before. */
function decisionOf({ corrections, enterpriseId, excluded, keepDuplicate }: Decided): RowDecision {
  return {
    ...(corrections === undefined ? {} : { corrections }),
    ...(enterpriseId == null ? {} : { enterpriseId }),
    ...(excluded === undefined ? {} : { excluded }),
    ...(keepDuplicate === undefined ? {} : { keepDuplicate }),
  };
}

async function oneRow({ tx }: Act, importId: string, number: number, needs: ImportsNeeds) {
  const [row] = await rowStore(tx).after(importId, number - 1, 1);
  if (row === undefined) throw rowNotFound();
  return rowView(row, await needs.hazardNumbers(tx, duplicatedHazards([row])));
}

interface Paged {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

async function listRows(
  tx: Tx,
  importId: string,
  { cursor, limit, status }: Paged & { status?: Parameters<ReturnType<typeof rowStore>['after']>[3] },
  needs: ImportsNeeds,
) {
  await shownImport(tx, importId);
  const after = Number(readCursor(cursor)?.key ?? 0);
  const rows = await rowStore(tx).after(importId, after, limit + 1, status);
  const page = rows.slice(0, limit);
  const numbers = await needs.hazardNumbers(tx, duplicatedHazards(page));
  const last = page.at(-1)?.rowNumber;
  return {
    items: page.map((row) => rowView(row, numbers)),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(String(last), 'row') : null,
    total: null,
  };
}

async function listImports(tx: Tx, { cursor, limit }: Paged) {
  const rows = await importStore(tx).newestBefore(readCursor(cursor), limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(viewOf),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(last.uploaded_at, last.id) : null,
    total: null,
  };
}
