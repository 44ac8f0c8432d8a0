import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const HALF_A_YEAR_SECONDS = 180 * 24 * 3600;

/**
 * What a browser is told to refuse on this site's behalf. Answers of the API are kept by no cache, unless an operation
 * says otherwise of content that never changes.
 */
export async function guardBrowser(http: FastifyInstance, { https }: { readonly https: boolean }): Promise<void> {
  await http.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT },
    strictTransportSecurity: https && { maxAge: HALF_A_YEAR_SECONDS, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  http.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', FEATURES);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

const CONTENT = {
  defaultSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  // Ant Design writes its styles into the page.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

// The field takes photographs; nothing here listens, pays or asks where somebody is.
const FEATURES = 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()';
