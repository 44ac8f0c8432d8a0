import { drawOperations as draws } from '@zhiben/contract/draws.ts';
import { enforcementDocumentOperations as api } from '@zhiben/contract/enforcement-documents.ts';
import { documentKindLabel } from '@zhiben/vocabulary/enforcement.ts';
import type { Act } from '../../platform/db/scope.ts';
import { sendDocument } from '../../platform/documents/send-document.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import { findDocument, toDocument } from './documents/document-view.ts';
import { makeVisitDocument } from './documents/make-visit-document.ts';
import { serveDocument } from './documents/serve-document.ts';
import { bytesOf, changeTemplate, currentTemplate, listTemplates } from './documents/templates.ts';
import { verifyDocument } from './documents/verify-document.ts';
import { makeDraw, openDraw, publishDraw } from './draws/keep-draws.ts';
import { listDraws, showDraw } from './draws/show-draws.ts';
import type { EnforcementNeeds } from './enforcement-needs.ts';
import { documentNotFound } from './enforcement-refusals.ts';

/** Documents, their templates, and draws. */
export function documentRoutes(needs: EnforcementNeeds): readonly Route[] {
  return [
    route(api.makeVisitDocument, async ({ params, body, ...act }) => {
      const { id } = await makeVisitDocument(act, params.visitId, body, needs);
      return toDocument(await found(act, id));
    }),
    openRoute(api.downloadDocument, async ({ params, actor, scope, reply }) => {
      const row = await scope(actor, (act) => found(act, params.documentId));
      return sendDocument(
        reply,
        `${documentKindLabel[row.kind]} ${row.number}`,
        await bytesOf(needs.files, row.file_hash),
      );
    }),
    route(api.serveDocument, async ({ params: { documentId }, body, ...act }) => {
      await serveDocument(act, documentId, body, needs);
      return toDocument(await found(act, documentId));
    }),
    openRoute(api.verifyDocument, ({ body, scope }) => verifyDocument(scope, body.code, needs)),
    route(api.listTemplates, (act) => listTemplates(act)),
    openRoute(api.downloadTemplate, async ({ params, actor, scope, reply }) => {
      const template = await scope(actor, ({ tx }) => currentTemplate(tx, params.kind, needs.files));
      return sendDocument(reply, `${documentKindLabel[params.kind]}模板`, template.bytes);
    }),
    openRoute(api.changeTemplate, changeTemplate(needs)),
    ...drawRoutes(needs),
  ];
}

function drawRoutes(needs: EnforcementNeeds): readonly Route[] {
  return [
    route(draws.listDraws, (act) => listDraws(act)),
    route(draws.openDraw, async ({ body, ...act }) => showDraw(act, await openDraw(act, body, needs))),
    route(draws.makeDraw, async ({ params: { drawId }, body, ...act }) => {
      await makeDraw(act, drawId, body, needs);
      return showDraw(act, drawId);
    }),
    route(draws.publishDraw, async ({ params: { drawId }, ...act }) => {
      await publishDraw(act, drawId);
      return showDraw(act, drawId);
    }),
  ];
}

async function found({ tx }: Act, id: string) {
  const row = await findDocument(tx, id);
  if (row === undefined) throw documentNotFound();
  return row;
}
