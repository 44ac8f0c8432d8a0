import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connectPacket, fill, type Template, templateOf } from './encode.ts';
import type { Load } from './load.ts';

const PACKET_IDS = 65_535;
const CONNACK_BYTES = 4;
const PUBACK = 0x40;

export interface GatewayLine {
  readonly isOpen: () => boolean;
  readonly sent: () => number;
  readonly onTheWay: () => number;
  readonly acknowledged: () => number;
  /** Whether the line takes more at once: a server that pushes back is felt here. */
  readonly hasRoom: () => boolean;
  /** By number of message: 1 where it was acknowledged. */
  readonly acked: () => Uint8Array;
  send(): void;
  end(): void;
}

/** One gateway on a raw socket: what it costs to send must not be what is measured. */
export async function openLine(load: Load, number: number, tellAge: (ms: number) => void): Promise<GatewayLine> {
  const { login, secret } = load.gateways[number] ?? { login: '', secret: '' };
  const templates = templatesOf(load, login, number);
  const latest = new Float64Array(templates.length);
  const sentAt = new Float64Array(PACKET_IDS + 1);
  const messageOf = new Int32Array(PACKET_IDS + 1);
  let acked = new Uint8Array(1 << 16);
  let amountAcked = 0;
  let sent = 0;
  let open = true;

  const socket = await signIn(load.port, login, secret);
  socket.on('close', () => {
    open = false;
  });
  readAcks(socket, (packetId) => {
    acked[messageOf[packetId] ?? 0] = 1;
    amountAcked += 1;
    tellAge(performance.now() - (sentAt[packetId] ?? 0));
  });

  function send(): void {
    const place = sent % templates.length;
    const packetId = (sent % PACKET_IDS) + 1;
    // No two samples of a point have the same time, however fast they are sent.
    const at = Math.max(Date.now(), (latest[place] ?? 0) + 1);
    latest[place] = at;
    sentAt[packetId] = performance.now();
    messageOf[packetId] = sent;
    if (sent >= acked.length) acked = grown(acked);
    socket.write(fill(templates[place] as Template, packetId, at, load.numberFrom + sent));
    sent += 1;
  }

  return {
    isOpen: () => open,
    sent: () => sent,
    onTheWay: () => sent - amountAcked,
    acknowledged: () => amountAcked,
    hasRoom: () => !socket.writableNeedDrain,
    acked: () => acked.subarray(0, sent),
    send,
    end: () => socket.destroy(),
  };
}

function templatesOf(
  { pointsPerGateway, samplesPerMessage }: Load,
  login: string,
  number: number,
): readonly Template[] {
  const amount = Math.max(1, Math.floor(pointsPerGateway / samplesPerMessage));
  return Array.from({ length: amount }, (_, i) => templateOf(login, number, i * samplesPerMessage, samplesPerMessage));
}

async function signIn(port: number, login: string, secret: string): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await once(socket, 'connect');
  socket.on('error', () => {});
  socket.write(connectPacket(login, secret));
  const [answer] = (await once(socket, 'data')) as [Buffer];
  if (answer.length !== CONNACK_BYTES || answer[3] !== 0) throw new Error(`${login} was not let in: ${answer[3]}`);
  return socket;
}

function readAcks(socket: Socket, acked: (packetId: number) => void): void {
  let rest: Buffer = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => {
    const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    let place = 0;
    for (; place + 4 <= all.length; place += 4) {
      if (all[place] !== PUBACK) throw new Error(`not an acknowledgement: ${all[place]}`);
      acked(all.readUInt16BE(place + 2));
    }
    rest = all.subarray(place);
  });
}

function grown(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}
