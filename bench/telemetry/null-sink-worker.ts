import { type AddressInfo, createServer } from 'node:net';

const CONNACK = Buffer.from([0x20, 2, 0, 0]);
const PUBLISH_QOS_1 = 0x32;

/** Acknowledges whatever comes and keeps nothing: how fast a generator can be at all. */
const server = createServer({ noDelay: true }, (socket) => {
  let rest: Buffer = Buffer.alloc(0);
  socket.on('error', () => {});
  socket.on('data', (bytes: Buffer) => {
    const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const answers: Buffer[] = [];
    let place = 0;
    for (let size = sizeAt(all, place); size > 0 && place + size <= all.length; size = sizeAt(all, place)) {
      answers.push(answerTo(all.subarray(place, place + size)));
      place += size;
    }
    rest = all.subarray(place);
    if (answers.length > 0) socket.write(Buffer.concat(answers));
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));

/** Of the packet that begins there; 0 where its length has not come yet. */
function sizeAt(bytes: Buffer, from: number): number {
  let length = 0;
  for (let i = 1; i <= 4 && from + i < bytes.length; i += 1) {
    const part = bytes[from + i] ?? 0;
    length += (part & 0x7f) << (7 * (i - 1));
    if (part < 0x80) return 1 + i + length;
  }
  return 0;
}

function answerTo(packet: Buffer): Buffer {
  if (packet[0] !== PUBLISH_QOS_1) return CONNACK;
  let head = 1;
  while ((packet[head] ?? 0) >= 0x80) head += 1;
  const id = head + 1 + 2 + packet.readUInt16BE(head + 1);
  return Buffer.from([0x40, 2, packet[id] ?? 0, packet[id + 1] ?? 0]);
}
