import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type GatewayLine, openLine } from './gateway-line.ts';
import { createHistogram } from './histogram.ts';
import type { Load, Sent } from './load.ts';

const LOOK_MS = 2;
const PATIENCE_MS = 60_000;

const load: Load = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const ages = createHistogram();
const lines = await Promise.all(load.gateways.map((_, number) => openLine(load, number, ages.see)));
const isOpen = () => lines.some((line) => line.isOpen());
const sentSoFar = () => lines.reduce((sum, line) => sum + line.sent(), 0);
let heldBack = 0;

const startedAt = performance.now();
const caughtUpAfterSeconds: number[] = [];
for (const [number, { rate, seconds }] of [load, ...load.phases].entries()) {
  const before = number === 0 ? undefined : lines.map((line) => line.sent());
  const lag = await phase(rate, seconds, before);
  if (number > 0) caughtUpAfterSeconds.push(lag);
}
const seconds = (performance.now() - startedAt) / 1000;
const given = performance.now() + PATIENCE_MS;
while (lines.some((line) => line.isOpen() && line.onTheWay() > 0) && performance.now() < given) await pause(10);
for (const line of lines) line.end();

writeFileSync(load.ackedFile, JSON.stringify(lines.map((line) => Buffer.from(line.acked()).toString('base64'))));
const messages = lines.reduce((sum, line) => sum + line.sent() - line.onTheWay(), 0);
const said: Sent = {
  acknowledged: messages * load.samplesPerMessage,
  sent: sentSoFar() * load.samplesPerMessage,
  heldBack: heldBack * load.samplesPerMessage,
  seconds: Number(seconds.toFixed(2)),
  ageMs: ages.figures(),
  histogram: ages.counts(),
  caughtUpAfterSeconds,
};
process.stdout.write(JSON.stringify(said));
process.exit(0);

/** Sends for a while. Gives after how many seconds everything sent before it was acknowledged; -1 where it never was. */
async function phase(rate: number, seconds: number, before: readonly number[] | undefined): Promise<number> {
  const beganAt = performance.now();
  const done = sentSoFar() + heldBack;
  let caughtUp = -1;
  while (performance.now() < beganAt + seconds * 1000 && isOpen()) {
    const passed = (performance.now() - beganAt) / 1000;
    sendWhatIsDue(rate === 0 ? Number.POSITIVE_INFINITY : done + (passed * rate) / load.samplesPerMessage);
    const isThere = before?.every((sent, number) => (lines[number]?.acknowledged() ?? 0) >= sent) ?? false;
    if (caughtUp === -1 && isThere) caughtUp = Number(passed.toFixed(2));
    await pause(LOOK_MS);
  }
  return caughtUp;
}

/** One message of each line in turn, so that none waits for another. */
function sendWhatIsDue(due: number): void {
  let sent = sentSoFar() + heldBack;
  const mayStill = (line: GatewayLine) => line.isOpen() && line.onTheWay() < load.window && line.hasRoom();
  for (let ready = lines.filter(mayStill); ready.length > 0 && sent < due; ready = ready.filter(mayStill)) {
    for (const line of ready) {
      if (sent >= due) return;
      line.send();
      sent += 1;
    }
  }
  if (load.discards && sent < due) heldBack += Math.floor(due - sent);
}
