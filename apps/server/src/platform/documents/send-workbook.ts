import type { FastifyReply } from 'fastify';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a workbook to the browser under its Chinese name (RFC 6266). */
export function sendWorkbook(reply: FastifyReply, name: string, workbook: Buffer): FastifyReply {
  return reply
    .type(XLSX)
    .header(
      'content-disposition',
      `attachment; filename="export.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`,
    )
    .send(workbook);
}
