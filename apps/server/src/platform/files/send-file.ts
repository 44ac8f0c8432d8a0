import type { FileHandle } from 'node:fs/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';

interface FileAnswer {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly name: string;
  readonly mediaType: string;
  /** Names the content: what carries the same tag is the same bytes for ever. */
  readonly tag: string;
  /** Only pictures are shown in the page; everything else is saved by the person. */
  readonly inline: boolean;
  readonly open: () => Promise<FileHandle>;
}

/** Sends stored bytes so that a browser neither guesses at them nor runs anything in them. */
export async function sendFile({
  request,
  reply,
  name,
  mediaType,
  tag,
  inline,
  open,
}: FileAnswer): Promise<FastifyReply> {
  const etag = `"${tag}"`;
  void reply
    .header('cache-control', 'private, max-age=31536000, immutable')
    .header('etag', etag)
    .header('vary', 'cookie')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('content-disposition', disposition(inline ? 'inline' : 'attachment', name));
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();

  const file = await open();
  const { size } = await file.stat();
  return reply
    .type(mediaType.startsWith('text/') ? 'text/plain' : mediaType)
    .header('content-length', size)
    .send(file.createReadStream());
}

/** RFC 6266: a plain name for old programs, and the real one in UTF-8. */
export function disposition(way: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${way}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
