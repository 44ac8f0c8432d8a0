import { setTimeout as pause } from 'node:timers/promises';
import { connectAsync } from 'mqtt';
import pg from 'pg';
import { launchBrowser } from '../../e2e/browser/launch.ts';
import { seedDistrict } from '../hazards/seed-district.ts';
import { signIn } from '../hazards/session.ts';
import { createHistogram } from './histogram.ts';
import { freePort, startProduct } from './processes.ts';
import { enterAlarmPoints, loginOf, secretOf, seedPlant } from './seed.ts';
import { dataIn, generate, loadOf, perSecond, type Row, type Stage, withPostgres } from './stage.ts';

const ALARMS_A_SECOND = 10;
const SETTLE_MS = 2000;
/** Beside the one that sends, so that a page has a district to show. */
const ENTERPRISES = 300;

/**
 * From a sensor to a page: 30,000 samples a second go through the product, and beside them points that go over their limit, each once. A
 * real browser shows the alarms of the district; a script in its page notes when the stream tells of each.
 */
export async function screen(stage: Stage): Promise<Row> {
  const load = loadOf(stage, { rate: stage.rate ?? 30_000 });
  const amount = Math.floor((load.seconds - 2) * ALARMS_A_SECOND);
  const clients = await withPostgres(stage, async (url) => {
    await seedPlant(url, stage.gateways, stage.points);
    await enterAlarmPoints(url, amount);
    return (await seedDistrict(url, stage.seed, ENTERPRISES)).clients;
  });
  const port = await freePort();
  const product = await startProduct(dataIn(stage), port);
  const watcher = clients.filter(({ login }) => login === 'b.duty');
  const [signedIn] = await signIn(product.url, watcher);
  const page = await openAlarms(product.url, signedIn?.cookie ?? '');
  const generating = generate(stage, { ...load, port });
  await pause(1000);
  const sentAt = await raiseAlarms(port, amount);
  const sent = await generating;
  await pause(SETTLE_MS);
  const heard = await page.heard();
  await page.close();
  await product.stop();

  const { committed, points } = await withPostgres(stage, alarmsOf);
  const [toCommit, toPage] = [createHistogram(), createHistogram()];
  for (const [id, point] of points) {
    const startedAt = sentAt.get(point);
    if (startedAt === undefined) continue;
    toCommit.see((committed.get(id) ?? Number.POSITIVE_INFINITY) - startedAt);
    const arrivedAt = heard.get(id);
    if (arrivedAt !== undefined) toPage.see(arrivedAt - startedAt);
  }
  const arrived = [...points.keys()].filter((id) => heard.has(id)).length;
  stage.say(`${arrived} of ${amount} alarms came to the page, beside ${perSecond(sent)} samples a second`);
  return {
    holds: arrived === amount && points.size === amount,
    askedForMs: { p50: 20, p99: 150, most: 1000 },
    ...{ alarms: amount, arrived, samplesPerSecond: perSecond(sent) },
    ...{ toPageMs: toPage.figures(), toStampMs: toCommit.figures(), acknowledgedMs: sent.ageMs },
    histogram: toPage.counts(),
  };
}

/** Each point once over its limit. Gives when each was sent, by the clock of this machine. */
async function raiseAlarms(port: number, amount: number): Promise<ReadonlyMap<string, number>> {
  const line = await connectAsync({
    ...{ host: '127.0.0.1', port, username: loginOf(0), password: secretOf(0), clientId: 'alarms', protocolVersion: 4 },
  });
  const sentAt = new Map<string, number>();
  const answers: Promise<unknown>[] = [];
  const startedAt = performance.now();
  for (let number = 0; number < amount; number += 1) {
    await pause(Math.max(0, startedAt + (number * 1000) / ALARMS_A_SECOND - performance.now()));
    const tag = `ALARM-${number}`;
    sentAt.set(tag, performance.timeOrigin + performance.now());
    const payload = JSON.stringify({ t0: Date.now(), tags: [tag], v: [2] });
    answers.push(line.publishAsync(`zhiben/v1/${loginOf(0)}/samples`, payload, { qos: 1 }));
  }
  await Promise.all(answers);
  await line.endAsync();
  return sentAt;
}

/** The page of alarms as a person has it open, and a stream of its own that notes arrivals. */
async function openAlarms(url: string, cookie: string) {
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies(
    cookie.split('; ').map((one) => {
      const [name = '', value = ''] = one.split(/=(.*)/);
      return { name, value, url };
    }),
  );
  const page = await context.newPage();
  await page.goto(`${url}/alarms`);
  await page.evaluate(async () => {
    const arrivals: [string, number][] = [];
    Object.assign(globalThis, { arrivals });
    const source = new EventSource('/api/events');
    source.addEventListener('change', (event) => {
      const { subjectKind, subjectId } = JSON.parse(event.data);
      if (subjectKind === 'alarm') arrivals.push([subjectId, performance.timeOrigin + performance.now()]);
    });
    await new Promise((resolve) => source.addEventListener('open', resolve));
  });
  return {
    async heard(): Promise<ReadonlyMap<string, number>> {
      const all = await page.evaluate(() => (globalThis as unknown as { arrivals: [string, number][] }).arrivals);
      // An alarm is told of again whenever it changes: the first time counts.
      return new Map(all.toReversed());
    },
    close: () => browser.close(),
  };
}

/** When each alarm was entered, and of which point it is. */
async function alarmsOf(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; tag: string; at: number }>(
      `select id, tag, extract(epoch from committed_at)::float8 * 1000 as at from alarms where tag like 'ALARM-%'`,
    );
    return {
      committed: new Map(rows.map(({ id, at }) => [id, at])),
      points: new Map(rows.map(({ id, tag }) => [id, tag])),
    };
  } finally {
    await client.end();
  }
}
