import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A program that is told of warnings, and answers as it is told to. */
export async function openReceiver() {
  const received: Received[] = [];
  const behaviour = { status: 200, location: '' };
  const server = createServer((request, reply) => {
    let body = '';
    request.on('data', (piece) => {
      body += String(piece);
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      reply.writeHead(behaviour.status, behaviour.location === '' ? {} : { location: behaviour.location }).end('收到');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    received,
    behaviour,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
