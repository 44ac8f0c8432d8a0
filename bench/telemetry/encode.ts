import { tagOf } from './load.ts';

const SAMPLE_BYTES = 15;

/** A PUBLISH packet (QoS 1) of samples in the compact form, encoded once: what changes is written into a copy. */
export interface Template {
  readonly bytes: Buffer;
  readonly packetIdAt: number;
  readonly startAt: number;
  readonly firstValueAt: number;
  readonly samples: number;
}

export function connectPacket(login: string, secret: string): Buffer {
  const words = [login, login, secret].map(word);
  const head = Buffer.from([0, 4, 0x4d, 0x51, 0x54, 0x54, 4, 0xc2, 0, 0]);
  return packet(0x10, Buffer.concat([head, ...words]));
}

export function templateOf(login: string, gateway: number, fromPoint: number, samples: number): Template {
  const topic = word(`zhiben/v1/${login}/samples`);
  const tags = Array.from({ length: samples }, (_, i) => Buffer.from(tagOf(gateway, fromPoint + i)));
  const head = Buffer.from([0x5a, 0x42, 1, samples & 0xff, samples >> 8]);
  const names = Buffer.concat(tags.flatMap((tag) => [Buffer.from([tag.length]), tag]));
  const rows = Buffer.alloc(10 + samples * SAMPLE_BYTES);
  rows.writeUInt16LE(samples, 8);
  for (let i = 0; i < samples; i += 1) rows.writeUInt16LE(i, 10 + i * SAMPLE_BYTES);
  const body = Buffer.concat([topic, Buffer.alloc(2), head, names, rows]);
  const bytes = packet(0x32, body);
  const bodyAt = bytes.length - body.length;
  const startAt = bytes.length - rows.length;
  return { bytes, packetIdAt: bodyAt + topic.length, startAt, firstValueAt: startAt + 10 + 7, samples };
}

export function fill(template: Template, packetId: number, at: number, value: number): Buffer {
  const bytes = Buffer.from(template.bytes);
  bytes.writeUInt16BE(packetId, template.packetIdAt);
  bytes.writeDoubleLE(at, template.startAt);
  let place = template.firstValueAt;
  for (let i = 0; i < template.samples; i += 1, place += SAMPLE_BYTES) bytes.writeDoubleLE(value, place);
  return bytes;
}

function packet(kind: number, body: Buffer): Buffer {
  const head = [kind];
  let rest = body.length;
  do {
    head.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest >>= 7;
  } while (rest > 0);
  return Buffer.concat([Buffer.from(head), body]);
}

function word(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);
}
