import type { FastifyReply } from 'fastify';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Hands a Word document to the browser under its Chinese name (RFC 6266). */
export function sendDocument(reply: FastifyReply, name: string, document: Buffer): FastifyReply {
  return reply
    .type(DOCX)
    .header(
      'content-disposition',
      `attachment; filename="export.docx"; filename*=UTF-8''${encodeURIComponent(`${name}.docx`)}`,
    )
    .send(document);
}
