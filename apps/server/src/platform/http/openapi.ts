import { createHash } from 'node:crypto';
import swagger from '@fastify/swagger';
import reference from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';

/** OpenAPI 3.1 at `/api/openapi.json`, generated from the contract, and a page to read and try it at `/api/reference`. */
export async function publishOpenApi(http: FastifyInstance): Promise<void> {
  await http.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '治本 API',
        version: '0.1.0',
        description: '化工和危险化学品安全生产治本攻坚平台。除登录外均需会话；新建类操作须带 Idempotency-Key。',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'zhiben.session' } } },
      security: [{ session: [] }],
    },
    transform: jsonSchemaTransform,
  });
  http.get('/api/openapi.json', { schema: { hide: true } }, async () => http.swagger());
  await http.register(async (page) => {
    page.addHook('onSend', async (_request, reply, body) => {
      if (typeof body === 'string') reply.header('content-security-policy', policyFor(body));
    });
    const configuration = { url: '/api/openapi.json', withDefaultFonts: false, telemetry: false };
    await page.register(reference, { routePrefix: '/api/reference', configuration });
  });
}

/** The reference page starts itself by scripts within the page: exactly these may run, by their hashes, and no others. */
function policyFor(page: string): string {
  const scripts = [...page.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => script,
  );
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'self'",
    `script-src 'self' ${hashes.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
