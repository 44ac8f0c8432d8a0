import { randomUUID } from 'node:crypto';
import { api, operations } from '@zhiben/contract/api.ts';
import type { Operation } from '@zhiben/contract/operation.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fill, type IdKind, slotsOf } from './fill-operation.ts';
import { type District, openDistrict } from './open-district.ts';
import { codeOf, ENDS_SESSION, isPermitted, timeless } from './sweep.ts';
import { secretsFor, type Tenant, type Visitor } from './tenants.ts';

let district: District;
beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district.close());

const somebody = (title: string): Visitor => {
  const found = district.visitors.find((visitor) => visitor.title === title);
  if (found === undefined) throw new Error(`nobody is ${title}`);
  return found;
};

interface Extra {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly file?: { readonly name: string; readonly text: string };
}

/** A request about a tenant's records, as its contract tells. */
function ask(visitor: Visitor, operation: Operation, { ids, marks }: Pick<Tenant, 'ids' | 'marks'>, extra: Extra = {}) {
  const input = fill(operation, ({ names, required }) => {
    if (!required) return undefined;
    return names === 'words' ? marks.record : ids[names as IdKind];
  });
  const { headers = {}, file } = extra;
  return district.send(visitor, {
    operation,
    headers,
    input: {
      ...input,
      query: { ...input.query, ...extra.query },
      body: input.body && { ...input.body, ...extra.body },
    },
    ...(file === undefined ? {} : { file }),
  });
}

const listing = operations.filter((operation) => slotsOf(operation).some(({ at }) => at === 'query.cursor'));

test.each(listing.map((operation) => [operation.id, operation] as const))(
  '%s goes on from a place in the list of another as from one of its own',
  async (_id, operation) => {
    const [jia, yi] = district.tenants;
    const theirs = district.visitors.find((visitor) => visitor.own.includes(yi) && isPermitted(visitor, operation));
    const mine = district.visitors.filter((visitor) => visitor.own[0] === jia && isPermitted(visitor, operation));
    if (theirs === undefined) return;
    const { body } = await ask(theirs, operation, yi, { query: { limit: '1' } });
    const cursor: unknown = JSON.parse(body).nextCursor;
    for (const visitor of typeof cursor === 'string' ? mine : []) {
      const answer = await ask(visitor, operation, jia, { query: { cursor: String(cursor) } });
      expect([answer.status, told(visitor, answer.text)]).toEqual([200, []]);
    }
  },
);

test("what happens at one enterprise changes nothing that another's people, agency and visitors are told", async () => {
  const [jia, yi] = district.tenants;
  const outsiders = district.visitors.filter(({ others }) => others.includes(yi));
  const reading = operations.filter(
    ({ method, returns, id }) => method === 'GET' && returns !== 'event-stream' && id !== 'getHealth',
  );
  const everythingTold = async () => {
    const answers: Record<string, string> = {};
    for (const visitor of outsiders) {
      for (const operation of reading.filter((each) => isPermitted(visitor, each))) {
        const { status, body } = await ask(visitor, operation, jia);
        answers[`${visitor.title} ${operation.id}`] = `${status} ${timeless(body)}`;
      }
    }
    return answers;
  };

  const before = await everythingTold();
  await liveOn(yi);
  expect(await everythingTold()).toEqual(before);
});

test("an idempotency key of another's is one's own to use, and answers with nothing of theirs", async () => {
  const [jia, yi] = district.tenants;
  const headers = { 'idempotency-key': randomUUID() };
  const theirs = await ask(somebody('乙 worker'), api.reportHazard, yi, { headers });
  const sameWords = await ask(somebody('甲 worker'), api.reportHazard, yi, { headers });
  const mine = await ask(somebody('甲 worker'), api.reportHazard, jia, { headers });

  expect([theirs.status, codeOf(sameWords), mine.status]).toEqual([200, 'enterprise-not-found', 200]);
  expect(JSON.parse(mine.body).id).not.toBe(JSON.parse(theirs.body).id);
});

test("whoever brings the same bytes as another gets evidence of their own, and by their hash reaches nobody's", async () => {
  const [jia, yi] = district.tenants;
  const worker = somebody('甲 worker');
  const file = { name: '同样的字节.txt', text: yi.marks.contents };
  const fresh = { name: '没有人有的字节.txt', text: randomUUID() };
  const known = await ask(worker, api.addHazardEvidence, jia, { file });
  const unknown = await ask(worker, api.addHazardEvidence, jia, { file: fresh });
  const { id, hash, addedAt } = JSON.parse(known.body);

  expect(Object.keys(JSON.parse(known.body))).toEqual(Object.keys(JSON.parse(unknown.body)));
  expect([yi.rows.includes(id), Date.now() - Date.parse(addedAt) < 60_000]).toEqual([false, true]);
  for (const operation of [api.getEvidenceContent, api.getEvidencePreview]) {
    const byHash = await ask(worker, operation, { ...jia, ids: { ...jia.ids, EvidenceId: hash } });
    expect(byHash.status).toBe(400);
  }
});

test("a stream tells of one's own changes and of none of another's", async () => {
  const [jia, yi] = district.tenants;
  const listeners = district.visitors.filter(({ role, own }) => role !== null && own[0] === jia && own.length === 1);
  const heard = listeners.map((visitor) => listen(visitor));
  await Promise.all(heard.map(({ opened }) => opened));
  await liveOn(yi);
  const own = await ask(somebody('甲 worker'), api.reportHazard, jia);

  for (const { until } of heard) {
    const text = await until(JSON.parse(own.body).id);
    expect(yi.rows.filter((row) => text.includes(row))).toEqual([]);
  }
});

test.each(['cross-site', 'same-site'])(
  "a page of another site (%s) changes nothing with anybody's cookie",
  async (site) => {
    const [jia] = district.tenants;
    const answers = await Promise.all(
      operations
        .filter(({ method }) => method !== 'GET')
        .map(async (operation) => {
          const victim = district.visitors.find((visitor) => visitor.role !== null && isPermitted(visitor, operation));
          const answer = victim && (await ask(victim, operation, jia, { headers: { 'sec-fetch-site': site } }));
          return [operation.id, answer && codeOf(answer)];
        }),
    );

    expect(answers.filter(([, code]) => code !== 'foreign-site')).toEqual([]);
  },
);

test('whoever has signed out is a stranger', async () => {
  const [jia] = district.tenants;
  for (const visitor of district.visitors.filter(({ role }) => role !== null)) {
    await ask(visitor, api[ENDS_SESSION], jia);
    expect(codeOf(await ask(visitor, api.getSession, jia))).toBe('session-ended');
  }
});

const told = (visitor: Visitor, text: string) => secretsFor(visitor).filter((secret) => text.includes(secret));

/** A day in the life of an enterprise: a hazard, a word about it, a paper, a unit, a place, a person, all its own. */
async function liveOn(tenant: Tenant): Promise<void> {
  const { title, marks } = tenant;
  const name = { name: `${marks.record}${randomUUID()}` };
  const acts = [
    await ask(somebody(`${title} worker`), api.reportHazard, tenant, { body: { description: marks.record } }),
    await ask(somebody('supervisor'), api.commentHazard, tenant, { body: { text: marks.record } }),
    await ask(somebody(`${title} worker`), api.addHazardEvidence, tenant),
    await ask(somebody('supervisor'), api.addOrgUnit, tenant, { body: { ...name, kind: 'workshop' } }),
    await ask(somebody('supervisor'), api.addPlace, tenant, { body: name }),
    await ask(somebody('supervisor'), api.addPerson, tenant, { body: name }),
  ];
  expect(acts.map(({ status }) => status)).toEqual(acts.map(() => 200));
}

/** Holds a stream open and keeps what it tells. */
function listen({ cookie, address }: Visitor) {
  const closing = new AbortController();
  const opened = fetch(`${district.base}/api/events`, {
    headers: { cookie, 'x-forwarded-for': address },
    signal: closing.signal,
  });
  return {
    opened,
    /** Everything told until this is told too. */
    async until(word: string): Promise<string> {
      let text = '';
      for await (const piece of (await opened).body ?? []) {
        text += new TextDecoder().decode(piece);
        if (text.includes(word)) break;
      }
      closing.abort();
      return text;
    },
  };
}
