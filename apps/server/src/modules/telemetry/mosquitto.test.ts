import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANDA, HUAYI } from '../../platform/plant.fixture.ts';
import { type Certificates, makeCertificates } from './certificate.fixture.ts';
import { mosquittoPub, programsAreThere } from './mosquitto.fixture.ts';
import { openTelemetryPlant, type TelemetryPlant } from './telemetry-plant.fixture.ts';

let plant: TelemetryPlant;
let certificates: Certificates;
let gateway: { readonly id: string; readonly login: string; readonly secret: string };
let neighbour: typeof gateway;

/** By Debian's mosquitto_pub; without it this file says so and proves nothing: `apt-get install mosquitto-clients openssl`. */
describe.skipIf(!programsAreThere)('what mosquitto_pub sends (skipped without mosquitto-clients and openssl)', () => {
  beforeAll(async () => {
    certificates = await makeCertificates();
    const { certFile, keyFile } = certificates;
    plant = await openTelemetryPlant({ tls: { port: 0, certFile, keyFile } });
    gateway = await admitted('huayi', HUAYI);
    neighbour = await admitted('anda', ANDA);
    await plant.point(ANDA, 'LT-101');
    await plant.point(HUAYI, 'LT-101');
    await plant.known(HUAYI, gateway.login, 'LT-101');
  });
  afterAll(async () => {
    await plant?.close();
    await certificates?.remove();
  });

  async function admitted(who: 'huayi' | 'anda', enterpriseId: string) {
    const { gateway: view, secret } = await plant.admit(who, enterpriseId);
    return { id: view.id as string, login: view.login, secret };
  }

  const topicOf = ({ login }: typeof gateway) => `zhiben/v1/${login}/samples`;
  const signedIn = ({ login, secret } = gateway) => ['-u', login, '-P', secret];
  const plain = () => ['-h', '127.0.0.1', '-p', String(plant.port)];
  const secure = (authority: string) => ['-h', 'localhost', '-p', String(plant.tlsPort), '--cafile', authority];
  const v311 = ['-V', 'mqttv311'];
  let soon = Date.now() - 60_000;
  const reading = () => JSON.stringify({ t0: ++soon, tags: ['LT-101'], v: [soon % 10] });
  const publish = (args: readonly string[], payload: string | Buffer = reading()) =>
    mosquittoPub([...v311, ...plain(), ...signedIn(), '-t', topicOf(gateway), ...args, '-s'], payload);

  const kept = async (): Promise<number> =>
    (await plant.owner.query('select coalesce(sum(samples), 0)::int as n from sample_blocks')).rows[0].n;
  /** How often each fate has come, by what the page of the gateway reads. */
  const fatesOf = async ({ id }: typeof gateway): Promise<Record<string, number>> => {
    await plant.thread.ask.lines();
    const { rows } = await plant.owner.query('select fate, samples from gateway_fates where gateway_id = $1', [id]);
    return Object.fromEntries(rows.map(({ fate, samples }) => [fate, samples]));
  };
  /** What an attempt adds to the samples on disk, and to what was not understood. */
  async function added(attempt: () => Promise<unknown>) {
    const [before, known] = [await kept(), await fatesOf(gateway)];
    await attempt();
    const after = await fatesOf(gateway);
    return { samples: (await kept()) - before, malformed: (after['malformed'] ?? 0) - (known['malformed'] ?? 0) };
  }

  test.each([1, 2])('in QoS %i ends well, and then the reading is on disk', async (qos) => {
    const said = await added(async () => expect(await publish(['-q', `${qos}`])).toEqual({ code: 0, said: '' }));
    expect(said).toEqual({ samples: 1, malformed: 0 });
  });

  test('in QoS 0 arrives, though nobody tells it so', async () => {
    const before = await kept();
    expect((await publish(['-q', '0'])).code).toBe(0);
    await expect.poll(kept, { timeout: 5000 }).toBe(before + 1);
  });

  test('over TLS goes to whoever the authority vouches for, and to nobody else', async () => {
    const over = (authority: string) =>
      mosquittoPub([...v311, ...secure(authority), ...signedIn(), '-q', '1', '-t', topicOf(gateway), '-s'], reading());
    expect(await added(async () => expect((await over(certificates.authority)).code).toBe(0))).toMatchObject({
      samples: 1,
    });
    const refused = await added(async () => {
      const { code, said } = await over(certificates.stranger);
      expect(code).not.toBe(0);
      expect(said).toMatch(/TLS|certificate/i);
    });
    expect(refused).toEqual({ samples: 0, malformed: 0 });
  });

  test('without TLS at the door with TLS comes to nothing, and the door stays open', async () => {
    const door = ['-h', '127.0.0.1', '-p', String(plant.tlsPort)];
    const { code } = await mosquittoPub([...v311, ...door, ...signedIn(), '-t', topicOf(gateway), '-m', reading()]);
    expect(code).not.toBe(0);
    const again = [...secure(certificates.authority), ...signedIn(), '-q', '1', '-t', topicOf(gateway)];
    expect((await mosquittoPub([...v311, ...again, '-m', reading()])).code).toBe(0);
  });

  test('in MQTT 5 is told that the version is not spoken here, in the words of 3.1.1 as that standard asks', async () => {
    const args = ['-V', 'mqttv5', ...plain(), ...signedIn(), '-q', '1', '-t', topicOf(gateway), '-m', reading()];
    const said = await added(async () =>
      expect(await mosquittoPub(args)).toEqual({
        code: 132,
        said: expect.stringMatching(/^Connection error: Unsupported Protocol Version/),
      }),
    );
    expect(said).toEqual({ samples: 0, malformed: 0 });
  });

  test.each([
    ['a wrong secret', () => ['-u', gateway.login, '-P', 'wrong']],
    ['the secret of a neighbour', () => ['-u', gateway.login, '-P', neighbour.secret]],
    ['a login nobody has', () => ['-u', 'gw-nobody', '-P', gateway.secret]],
    ['no login at all', () => []],
  ])('with %s is refused as not authorised', async (_case, who) => {
    const args = [...v311, ...plain(), ...who(), '-q', '1', '-t', topicOf(gateway), '-m', reading()];
    const said = await added(async () =>
      expect(await mosquittoPub(args)).toEqual({ code: 5, said: expect.stringContaining('not authorised') }),
    );
    expect(said).toEqual({ samples: 0, malformed: 0 });
  });

  test("on another enterprise's topic ends the line each time, is counted at who sent it, and reaches nobody", async () => {
    const theirs = await fatesOf(neighbour);
    const said = await added(async () => {
      const args = [...v311, ...plain(), ...signedIn(), '-q', '1', '-t', topicOf(neighbour), '-m', reading()];
      expect((await mosquittoPub(args)).code).not.toBe(0);
    });
    expect(said.samples).toBe(0);
    expect(said.malformed).toBeGreaterThan(0);
    expect(await fatesOf(neighbour)).toEqual(theirs);
  });

  test('of nearly 1 MB is taken whole, and of more than that not even received', async () => {
    const many = { t0: ++soon, tags: Array(19_000).fill('LT-101'), dt: Array.from(Array(19_000).keys()) };
    const values = Array.from(Array(19_000).keys(), (n) => n / 1000 + 0.123);
    const large = JSON.stringify({ ...many, v: values }).padEnd(1024 * 1024 - 200);
    const taken = await added(async () => expect((await publish(['-q', '1'], large)).code).toBe(0));
    expect(taken).toEqual({ samples: 19_000, malformed: 0 });
    const refused = await added(async () => {
      expect((await publish(['-q', '1'], Buffer.alloc(1024 * 1024))).code).not.toBe(0);
    });
    expect(refused.samples).toBe(0);
    expect(refused.malformed).toBeGreaterThan(0);
  });

  test.each([
    ['garbage', Buffer.from([0, 1, 2, 0xff, 0xfe])],
    ['half a message', Buffer.from('{"t0":')],
  ])('that is %s is acknowledged, so that it does not come again, and counted', async (_case, payload) => {
    const said = await added(async () => expect((await publish(['-q', '1'], payload)).code).toBe(0));
    expect(said).toEqual({ samples: 0, malformed: 1 });
  });

  test('that says nothing at all is acknowledged and counted too', async () => {
    const args = [...v311, ...plain(), ...signedIn(), '-q', '1', '-t', topicOf(gateway), '-n'];
    const said = await added(async () => expect(await mosquittoPub(args)).toEqual({ code: 0, said: '' }));
    expect(said).toEqual({ samples: 0, malformed: 1 });
  });

  test('to be retained is a reading like any other, and is told to nobody later', async () => {
    const said = await added(async () => expect((await publish(['-q', '1', '-r'])).code).toBe(0));
    expect(said).toEqual({ samples: 1, malformed: 0 });
    const client = await plant.connect(gateway.login, gateway.secret);
    let heard = 0;
    client.on('message', () => void heard++);
    await expect(client.subscribeAsync(topicOf(gateway))).rejects.toThrow();
    await pause(200);
    expect(heard).toBe(0);
  });

  test('as a last will is no reading: not on its own topic, and not on that of a neighbour', async () => {
    const dies = async (topic: string) => {
      const will = { topic, payload: Buffer.from(reading()), qos: 1 as const, retain: true };
      const client = await plant.connect(gateway.login, gateway.secret, { will });
      client.stream.destroy();
      await pause(200);
    };
    const said = await added(async () => {
      const last = ['--will-topic', topicOf(neighbour), '--will-payload', reading(), '--will-qos', '1'];
      expect((await publish(['-q', '1', ...last])).code).toBe(0);
      await dies(topicOf(gateway));
      await dies(topicOf(neighbour));
    });
    expect(said).toEqual({ samples: 1, malformed: 0 });
  });

  test('after all of that is taken as on the first day', async () => {
    expect(await plant.thread.restarts()).toBe(0);
    expect(await added(() => publish(['-q', '1']))).toEqual({ samples: 1, malformed: 0 });
  });
});
