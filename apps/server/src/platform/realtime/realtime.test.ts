import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../actor.ts';
import { record } from '../ledger/record.ts';
import { ANDA, HUAYI, openPlant, PEOPLE, type Plant } from '../plant.fixture.ts';
import { Refusal } from '../refusal.ts';
import { forgetOld } from './forget-old-job.ts';
import { createRealtime } from './index.ts';

let plant: Plant;
let realtime: ReturnType<typeof createRealtime>;
let api: string;
let readmit: (name: keyof typeof PEOPLE) => Actor;

beforeAll(async () => {
  plant = await openPlant();
  realtime = createRealtime({
    url: plant.appUrl,
    gate: { admit: async (request) => readmit(String(request.headers['x-person']) as keyof typeof PEOPLE) },
    log: pino({ level: 'silent' }),
    limits: { heartbeatMs: 100, readmitMs: 200, streamsOfOneAccount: 3 },
  });
  await realtime.ready;
  api = await plant.serve(realtime.routes);
});
beforeEach(async () => {
  readmit = (name) => PEOPLE[name];
  await expect.poll(realtime.listeners).toBe(0);
});
afterAll(async () => {
  await realtime.close();
  await plant.close();
});

const change = (subjectId: string, enterpriseId: string | null = HUAYI, act = 'hazard.comment') =>
  plant.scope(PEOPLE.supervisor, (deed) => record(deed, { act, subjectKind: 'hazard', subjectId, enterpriseId }));

/** An open screen: everything that arrives, as text. */
async function follow(who: keyof typeof PEOPLE, lastHeard?: string) {
  const leaving = new AbortController();
  const headers: Record<string, string> = {
    'x-person': who,
    ...(lastHeard === undefined ? {} : { 'last-event-id': lastHeard }),
  };
  const response = await fetch(`${api}/events`, { headers, signal: leaving.signal });
  const heard = { text: '', ended: false };
  const reading = (async () => {
    for await (const chunk of response.body ?? []) heard.text += Buffer.from(chunk).toString();
  })();
  reading
    .catch(() => {})
    .finally(() => {
      heard.ended = true;
    });
  return {
    response,
    heard,
    events: () => [...heard.text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? '{}')),
    subjects: () => [...heard.text.matchAll(/"subjectId":"([^"]*)"/g)].map(([, id]) => id),
    ids: () => [...heard.text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => id),
    async leave() {
      leaving.abort();
      await expect.poll(() => heard.ended).toBe(true);
    },
  };
}

describe('a committed change', () => {
  test('is on an open screen within a second, and says what, not more', async () => {
    const screen = await follow('huayi');
    const before = performance.now();
    await change('h-now');
    await expect.poll(screen.subjects, { interval: 5 }).toEqual(['h-now']);

    expect(performance.now() - before).toBeLessThan(1000);
    expect(screen.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(screen.events()).toEqual([
      {
        id: screen.ids()[0],
        topic: 'hazard.comment',
        subjectKind: 'hazard',
        subjectId: 'h-now',
        enterpriseId: HUAYI,
        at: '2026-11-23T02:00:00.000Z',
      },
    ]);
    await screen.leave();
  });

  test('never arrives before its commit, and never at all when it is taken back', async () => {
    const screen = await follow('huayi');
    let heardEarly: readonly unknown[] = [];
    const takenBack = plant
      .scope(PEOPLE.supervisor, async (act) => {
        await record(act, { act: 'hazard.comment', subjectKind: 'hazard', subjectId: 'h-back', enterpriseId: HUAYI });
        throw new Error('taken back');
      })
      .catch(String);
    await plant.scope(PEOPLE.supervisor, async (act) => {
      await record(act, { act: 'hazard.comment', subjectKind: 'hazard', subjectId: 'h-held', enterpriseId: HUAYI });
      await pause(300);
      heardEarly = screen.subjects();
    });
    expect(await takenBack).toBe('Error: taken back');

    await expect.poll(screen.subjects).toEqual(['h-held']);
    expect(heardEarly).toEqual([]);
    await screen.leave();
  });

  test('reaches nobody of another enterprise', async () => {
    const [huayi, anda, expert, bureau, auditor] = await Promise.all(
      (['huayi', 'anda', 'expert', 'director', 'auditor'] as const).map((who) => follow(who)),
    );
    await change('of-huayi', HUAYI);
    await change('of-anda', ANDA);
    await change('of-nobody', null);

    await expect.poll(() => bureau?.subjects()).toEqual(['of-huayi', 'of-anda', 'of-nobody']);
    expect([huayi, anda, expert, auditor].map((screen) => screen?.subjects())).toEqual([
      ['of-huayi'],
      ['of-anda'],
      ['of-huayi'],
      [],
    ]);
    await Promise.all([huayi, anda, expert, bureau, auditor].map((screen) => screen?.leave()));
  });

  test('among hundreds at once arrives like all the others', async () => {
    const screen = await follow('huayi');
    await Promise.all(Array.from({ length: 300 }, (_, n) => change(`many-${n}`)));

    await expect.poll(() => new Set(screen.subjects()).size, { timeout: 5000 }).toBe(300);
    expect(screen.subjects()).toHaveLength(300);
    await screen.leave();
  });
});

describe('a screen that was away', () => {
  test('hears exactly what it missed', async () => {
    const before = await follow('huayi');
    await change('heard');
    await expect.poll(before.subjects).toEqual(['heard']);
    await before.leave();
    await change('missed-1');
    await change('missed-not-mine', ANDA);
    await change('missed-2');

    const after = await follow('huayi', before.ids()[0]);
    await expect.poll(after.subjects).toEqual(['missed-1', 'missed-2']);
    await after.leave();
  });

  test('is told to ask for everything again when it was away too long', async () => {
    const stale = await follow('huayi', '999999999');
    await expect.poll(() => stale.heard.text).toContain('event: reset');
    await stale.leave();
  });

  test('hears after a broken line to the database what was committed meanwhile, once', async () => {
    const screen = await follow('huayi');
    await change('before-break');
    await expect.poll(screen.subjects).toEqual(['before-break']);
    const { rowCount } = await plant.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and (query ilike 'listen%' or query like '%from outbox where id%' or query = 'select 1')`,
    );
    expect(rowCount).toBe(1);
    await change('meanwhile');

    await expect.poll(screen.subjects, { timeout: 10_000 }).toEqual(['before-break', 'meanwhile']);
    await change('afterwards');
    await expect.poll(screen.subjects).toEqual(['before-break', 'meanwhile', 'afterwards']);
    await screen.leave();
  });
});

describe('a stream', () => {
  test('shows that it lives, and is gone from the list when the screen is closed', async () => {
    const screen = await follow('huayi');
    await expect.poll(() => screen.heard.text).toContain(': \n\n: \n\n');
    expect(realtime.listeners()).toBe(1);

    await screen.leave();
    await expect.poll(realtime.listeners).toBe(0);
  });

  test('ends when the session does', async () => {
    const screen = await follow('huayi');
    readmit = () => {
      throw new Refusal('unauthenticated', 'session-ended', '登录已结束。');
    };

    await expect.poll(() => screen.heard.ended).toBe(true);
    expect(realtime.listeners()).toBe(0);
  });

  test('follows at once when the person reaches other enterprises', async () => {
    const screen = await follow('expert');
    readmit = () => ({ ...PEOPLE.expert, reach: [ANDA] });
    await pause(400);
    await change('new-of-huayi', HUAYI);
    await change('new-of-anda', ANDA);

    await expect.poll(screen.subjects).toEqual(['new-of-anda']);
    await screen.leave();
  });

  test('is refused to one who has opened too many', async () => {
    const screens = await Promise.all([1, 2, 3].map(() => follow('huayi')));
    const fourth = await fetch(`${api}/events`, { headers: { 'x-person': 'huayi' } });

    expect([fourth.status, ((await fourth.json()) as { code: string }).code]).toEqual([429, 'too-many-streams']);
    await Promise.all(screens.map((screen) => screen.leave()));
  });

  test('is cut when nobody reads it, and holds up nobody else', async () => {
    const response = await fetch(`${api}/events`, { headers: { 'x-person': 'huayi' } });
    const screen = await follow('director');
    expect(realtime.listeners()).toBe(2);
    const long = 'x'.repeat(8000);
    for (let n = 0; n < 4000 && realtime.listeners() > 1; n += 10) {
      await Promise.all(Array.from({ length: 10 }, () => change(long)));
    }

    await expect.poll(realtime.listeners).toBe(1);
    await change('still-heard');
    await expect.poll(() => screen.subjects().at(-1), { timeout: 5000 }).toBe('still-heard');
    await screen.leave();
    await response.body?.cancel().catch(() => {});
  });

  test('asked for by HEAD leaves nothing open', async () => {
    await fetch(`${api}/events`, { method: 'HEAD', headers: { 'x-person': 'huayi' } });
    await expect.poll(realtime.listeners).toBe(0);
  });
});

test('announcements are forgotten after a day, answers to creates after a week', async () => {
  await plant.owner.query(`
    truncate outbox, idempotency_keys;
    insert into outbox (at, topic, subject_kind, subject_id)
      select timestamptz '2026-11-23T02:00:00Z' - n * interval '1 hour', 't', 'hazard', n::text from generate_series(1, 12000) as n;
    insert into idempotency_keys (account_id, key, operation, request_hash, created_at)
      values ('a', 'old', 'o', 'h', '2026-11-15'), ('a', 'new', 'o', 'h', '2026-11-17')`);
  await forgetOld.run({ scope: plant.scope, signal: new AbortController().signal });

  expect((await plant.owner.query('select count(*)::int as kept from outbox')).rows).toEqual([{ kept: 24 }]);
  expect((await plant.owner.query('select key from idempotency_keys')).rows).toEqual([{ key: 'new' }]);
});

test('closing ends every stream at once', async () => {
  const screen = await follow('huayi');
  await realtime.close();

  await expect.poll(() => screen.heard.ended).toBe(true);
});
