import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.ts';

/**
 * JSON is the only body people send, forms with a file apart. It is text: what no database keeps is refused, not mended. Devices may
 * send bytes; an operation that expects an object refuses them.
 */
export function readBodies(http: FastifyInstance): void {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, bytes, done) =>
    done(null, bytes),
  );
  const parse = http.getDefaultJsonParser('error', 'error');
  http.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    // A request that says JSON and sends nothing sends no body.
    if (bytes.length === 0) return done(null, undefined);
    if (!isUtf8(bytes as Buffer)) return done(unkeepable());
    const text = bytes.toString();
    parse(request, text, (error, body) => {
      if (error !== null) return done(error);
      // Only an escape can smuggle in what UTF-8 itself excludes.
      return text.includes('\\u') && hasUnkeepable(body) ? done(unkeepable()) : done(null, body);
    });
  });
}

/** The same for what stands in the address. */
export function refuseUnkeepableAddress({ params, query }: FastifyRequest): void {
  if (hasUnkeepable(params) || hasUnkeepable(query)) throw unkeepable();
}

/** Whether a NUL, or half of a character, stands anywhere in it. Goes as deep as it is nested, without a call for each level. */
function hasUnkeepable(value: unknown): boolean {
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' && (next.includes('\0') || !next.isWellFormed())) return true;
    if (typeof next === 'object' && next !== null) for (const entry of Object.entries(next)) open.push(...entry);
  }
  return false;
}

const unkeepable = () => new Refusal('invalid', 'invalid-text', '内容中有无法保存的字符，没有保存。请删除后再提交。');
