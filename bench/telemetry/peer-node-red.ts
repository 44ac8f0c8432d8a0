import { spawn, spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connectAsync, type MqttClient } from 'mqtt';
import { createHistogram } from './histogram.ts';
import { freePort } from './processes.ts';
import type { Stage } from './stage.ts';

const VERSION = '4.1.15';
const WINDOW = 100;
const READY_WITHIN_MS = 60_000;

/** A flow of three: MQTT in, a limit, MQTT out. Installed from npm for this measurement alone. */
export async function nodeRed({ folder, seconds, say }: Stage, paced: number) {
  await mkdir(folder, { recursive: true });
  const [brokerPort, port] = [await freePort(), await freePort()];
  const broker = await startMosquitto(folder, brokerPort);
  install(folder, say);
  await writeFile(join(folder, 'flows.json'), JSON.stringify(flowsOf(brokerPort)));
  const program = join(folder, 'node_modules/node-red/red.js');
  const settings = join(folder, 'settings.js');
  await writeFile(
    settings,
    `module.exports = { uiHost: '127.0.0.1', flowFile: 'flows.json', telemetry: { enabled: false } };`,
  );
  const red = spawn(process.execPath, [program, '-s', settings, '-u', folder, '-p', String(port)], { stdio: 'ignore' });
  try {
    const client = await connectAsync({ host: '127.0.0.1', port: brokerPort });
    // What is measured must not wait for the sender's own line to fill.
    (client.stream as Socket).setNoDelay(true);
    await untilItPasses(client);
    const rate = await passThrough(client, seconds, WINDOW, 0);
    const latency = await passThrough(client, Math.min(10, seconds), Number.POSITIVE_INFINITY, paced);
    await client.endAsync(true);
    say(`Node-RED passes ${rate.perSecond} messages a second`);
    return { version: VERSION, perSecond: rate.perSecond, at1000Ms: latency.ms, histogramAt1000: latency.histogram };
  } finally {
    red.kill('SIGKILL');
    broker.kill('SIGKILL');
  }
}

async function startMosquitto(folder: string, port: number) {
  const config = join(folder, 'mosquitto.conf');
  await writeFile(
    config,
    `listener ${port} 127.0.0.1\nallow_anonymous true\npersistence false\nset_tcp_nodelay true\n`,
  );
  return spawn('mosquitto', ['-c', config], { stdio: 'ignore' });
}

function install(folder: string, say: (line: string) => void): void {
  const asked = ['install', '--no-audit', '--no-fund', '--prefix', folder, `node-red@${VERSION}`];
  const { status, stderr } = spawnSync('npm', asked, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Node-RED could not be installed: ${stderr}`);
  say(`Node-RED ${VERSION} is installed`);
}

/** Without a place on the sheet Node-RED takes a node for a setting. */
const PLACE = { x: 100, y: 100 };

function flowsOf(port: number) {
  const limit = {
    id: 'limit',
    type: 'switch',
    z: 'flow',
    property: 'payload.v',
    propertyType: 'msg',
    checkall: 'true',
    outputs: 1,
  };
  return [
    { id: 'flow', type: 'tab', label: 'limit' },
    {
      id: 'broker',
      type: 'mqtt-broker',
      broker: '127.0.0.1',
      port: String(port),
      protocolVersion: '4',
      cleansession: true,
      autoConnect: true,
    },
    {
      ...PLACE,
      id: 'in',
      type: 'mqtt in',
      z: 'flow',
      topic: 'in',
      qos: '1',
      datatype: 'json',
      broker: 'broker',
      inputs: 0,
      wires: [['limit']],
    },
    { ...PLACE, ...limit, rules: [{ t: 'gt', v: '80', vt: 'num' }], wires: [['out']] },
    {
      ...PLACE,
      id: 'out',
      type: 'mqtt out',
      z: 'flow',
      topic: 'out',
      qos: '1',
      retain: 'false',
      broker: 'broker',
      wires: [],
    },
  ];
}

async function untilItPasses(client: MqttClient): Promise<void> {
  const heard = Promise.withResolvers<void>();
  client.once('message', () => heard.resolve());
  await client.subscribeAsync('out', { qos: 1 });
  const given = performance.now() + READY_WITHIN_MS;
  for (let passes = false; !passes; ) {
    if (performance.now() > given) throw new Error('Node-RED did not begin to pass messages');
    await client.publishAsync('in', '{"v":90,"n":-1}', { qos: 1 });
    passes = await Promise.race([heard.promise.then(() => true), pause(200, false)]);
  }
  await pause(1000);
}

/** Messages over the limit, at most so many on the way, at most so many a second (0: as they pass). */
async function passThrough(client: MqttClient, seconds: number, window: number, rate: number) {
  const ms = createHistogram();
  const sentAt = new Map<number, number>();
  let [sent, passed] = [0, 0];
  const hear = (_topic: string, payload: Buffer) => {
    const { n } = JSON.parse(payload.toString());
    const at = sentAt.get(n);
    if (at === undefined) return;
    sentAt.delete(n);
    passed += 1;
    ms.see(performance.now() - at);
  };
  client.on('message', hear);
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  while (performance.now() < until) {
    const due = rate === 0 ? Number.POSITIVE_INFINITY : ((performance.now() - startedAt) / 1000) * rate;
    while (sent - passed < window && sent < due) {
      sentAt.set(sent, performance.now());
      client.publish('in', `{"v":90,"n":${sent}}`, { qos: 1 });
      sent += 1;
    }
    await pause(1);
  }
  const perSecond = Math.round(passed / seconds);
  await pause(500);
  client.off('message', hear);
  return { perSecond, ms: ms.figures(), histogram: ms.counts() };
}
