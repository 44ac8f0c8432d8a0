import type { serveDocument as operation } from '@zhiben/contract/enforcement-documents.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { deliveryWayLabel, documentKindLabel } from '@zhiben/vocabulary/enforcement.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { caseServed } from '../cases/case-served.ts';
import {
  dayToCome,
  deliverersTooFew,
  documentNotFound,
  documentServed,
  letterNotServed,
  receiptNotServed,
} from '../enforcement-refusals.ts';
import { dayWords } from './document-words.ts';
import { type DocumentNeeds, makeDocument } from './make-document.ts';

/** Records how a document reached whom it concerns, and writes the receipt. From then on the enterprise reads it. */
export async function serveDocument(
  act: Act,
  documentId: string,
  service: BodyOf<typeof operation>,
  needs: DocumentNeeds,
): Promise<void> {
  const { tx, now } = act;
  const document = await tx
    .selectFrom('enforcement_documents')
    .selectAll()
    .where('id', '=', documentId)
    .forUpdate()
    .executeTakeFirst();
  if (document === undefined) throw documentNotFound();
  if (document.kind === 'delivery-receipt') throw receiptNotServed();
  if (document.letter_id !== null) throw letterNotServed();
  if (document.served_at !== null) throw documentServed();
  if (new Set(service.deliverers).size < 2) throw deliverersTooFew();
  if (service.deliveredOn > dayOf(now)) throw dayToCome('deliveredOn');

  await tx
    .updateTable('enforcement_documents')
    .set({ served_at: now, service: JSON.stringify(service) })
    .where('id', '=', documentId)
    .execute();
  if (document.case_id !== null) {
    const { id, kind, case_id: caseId } = document;
    await caseServed(act, { id, kind, caseId, deliveredOn: service.deliveredOn });
  }
  const receipt = await makeDocument(
    act,
    {
      kind: 'delivery-receipt',
      enterpriseId: document.enterprise_id,
      visitId: document.visit_id,
      ...(document.case_id === null ? {} : { caseId: document.case_id }),
      officers: [],
      content: {
        送达文书: documentKindLabel[document.kind],
        送达文书文号: document.number,
        受送达人: service.recipient,
        送达地点: service.place,
        送达方式: deliveryWayLabel[service.way],
        送达日期: dayWords(service.deliveredOn),
        送达人: service.deliverers.join('、'),
        备注: service.note,
      },
    },
    needs,
  );
  await record(act, {
    act: 'enforcement-document.serve',
    subjectKind: 'enforcement-document',
    subjectId: documentId,
    enterpriseId: document.enterprise_id,
    detail: { number: document.number, receipt: receipt.number, ...service },
  });
}
