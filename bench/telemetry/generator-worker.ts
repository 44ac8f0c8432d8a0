import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type GatewayLine, openLine } from './gateway-line.ts';
import type { Load, Sent } from './load.ts';

const LOOK_MS = 2;
const PATIENCE_MS = 10_000;
const LONGEST_AGE_MS = 60_000;

const load: Load = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const ages = new Float64Array(LONGEST_AGE_MS + 1);
const tellAge = (ms: number) => {
  const place = Math.min(LONGEST_AGE_MS, Math.round(ms));
  ages[place] = (ages[place] ?? 0) + 1;
};
const lines = await Promise.all(load.gateways.map((_, number) => openLine(load, number, tellAge)));

const startedAt = performance.now();
const until = startedAt + load.seconds * 1000;
while (performance.now() < until && lines.some(({ isOpen }) => isOpen())) {
  sendWhatIsDue();
  await pause(LOOK_MS);
}
const seconds = (performance.now() - startedAt) / 1000;
const given = performance.now() + PATIENCE_MS;
while (lines.some((line) => line.isOpen() && line.onTheWay() > 0) && performance.now() < given) await pause(10);
for (const line of lines) line.end();

writeFileSync(load.ackedFile, JSON.stringify(lines.map((line) => Buffer.from(line.acked()).toString('base64'))));
const messages = lines.reduce((sum, line) => sum + line.sent() - line.onTheWay(), 0);
const said: Sent = {
  acknowledged: messages * load.samplesPerMessage,
  sent: lines.reduce((sum, line) => sum + line.sent(), 0) * load.samplesPerMessage,
  seconds: Number(seconds.toFixed(2)),
  ageMs: { p50: age(0.5), p99: age(0.99), most: age(1) },
};
process.stdout.write(JSON.stringify(said));
process.exit(0);

/** One message of each line in turn, so that none waits for another. */
function sendWhatIsDue(): void {
  const seconds = (performance.now() - startedAt) / 1000;
  const due = load.rate === 0 ? Number.POSITIVE_INFINITY : (seconds * load.rate) / load.samplesPerMessage;
  let sent = lines.reduce((sum, line) => sum + line.sent(), 0);
  const mayStill = (line: GatewayLine) => line.isOpen() && line.onTheWay() < load.window;
  for (let ready = lines.filter(mayStill); ready.length > 0 && sent < due; ready = ready.filter(mayStill)) {
    for (const line of ready) {
      if (sent >= due) return;
      line.send();
      sent += 1;
    }
  }
}

function age(share: number): number {
  const all = ages.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  return ages.findIndex((count) => {
    seen += count;
    return seen > 0 && seen >= all * share;
  });
}
