import { randomUUID } from 'node:crypto';
import { tipOffOperations } from '@zhiben/contract/tip-offs.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANDA, HUAYI, type PEOPLE } from '../../../platform/plant.fixture.ts';
import { PERMISSION_OF } from '../tip-off-view.ts';
import {
  askAsPublic,
  type Office,
  openOffice,
  phonePhoto,
  type Report,
  report,
  sendPhoto,
} from '../tip-offs.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

interface Case {
  readonly id: string;
  readonly code: string;
}

async function reported(words: Report = {}): Promise<Case> {
  const description = words.description ?? `储罐泄漏 ${randomUUID()}`;
  const code = await report(office.api, { ...words, description });
  const { rows } = await office.owner.query(
    'select id from tip_offs where description = $1 order by received_at desc, id desc',
    [description],
  );
  return { id: rows[0].id, code };
}

const read = async ({ id }: Case) => (await office.as('supervisor', 'GET', `/tip-offs/${id}`)).json;
async function act(who: keyof typeof PEOPLE, one: Case, path: string, body: object) {
  const { version } = await read(one);
  return office.as(who, 'POST', `/tip-offs/${one.id}/${path}`, { version, ...body });
}
const progress = async ({ code }: Case) => (await askAsPublic(office.api, '/progress', { code })).json;
const duties = async ({ id }: Case) =>
  (await office.owner.query('select kind, state from duties where subject_id = $1 order by started_at, id', [id])).rows;

const hazardous = { enterpriseId: HUAYI, description: '三号储罐法兰泄漏', location: '罐区' };

describe('a tip-off that is taken up', () => {
  test('becomes a hazard with its photos, which shows nothing of the reporter, and lays the next duty', async () => {
    const one = await reported({ name: '李举报', contact: '13700001111' });
    await sendPhoto(office.api, { code: one.code, photo: await phonePhoto() });
    const after = await act('duty', one, 'hazard', hazardous);

    expect([after.status, after.json.state]).toEqual([200, 'investigating']);
    const hazard = await office.as('huayi', 'GET', `/hazards/${after.json.hazard.id}`);
    const evidence = await office.as('huayi', 'GET', `/hazards/${after.json.hazard.id}/evidence`);
    const story = await office.as('huayi', 'GET', `/hazards/${after.json.hazard.id}/story`);
    expect(hazard.json).toMatchObject({ channel: 'tip-off', foundBy: '群众举报', description: '三号储罐法兰泄漏' });
    expect(evidence.json).toMatchObject([{ kind: 'hazard-photo', addedBy: 'duty' }]);
    for (const answer of [hazard, evidence, story]) {
      for (const secret of ['李举报', '13700001111', one.id, 'JB-']) expect(answer.bytes.includes(secret)).toBe(false);
    }
    expect(await duties(one)).toEqual([
      { kind: 'tip-off-triage', state: 'fulfilled' },
      { kind: 'tip-off-answer', state: 'open' },
    ]);
    expect((await progress(one)).sentence).toBe('已受理，正在核查处理。');
  });

  test('is taken up once: whoever saw it before somebody else acted is told so', async () => {
    const one = await reported();
    const { version } = await read(one);
    const both = await Promise.all(
      (['duty', 'supervisor'] as const).map((who) =>
        office.as(who, 'POST', `/tip-offs/${one.id}/hazard`, { version, ...hazardous }),
      ),
    );

    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('names an enterprise and a place within it that exist', async () => {
    const one = await reported();
    const nowhere = await act('duty', one, 'hazard', { ...hazardous, enterpriseId: randomUUID() });
    const elsewhere = await act('duty', one, 'hazard', { ...hazardous, placeId: randomUUID() });

    expect([nowhere.status, elsewhere.status]).toEqual([404, 400]);
    expect((await read(one)).state).toBe('received');
  });
});

describe('a tip-off that is not taken up', () => {
  test('is declined with a reason that the reporter reads', async () => {
    const one = await reported();
    await act('supervisor', one, 'refusal', { because: 'not-safety', answer: '请向人社部门反映。' });

    expect(await progress(one)).toMatchObject({ stateLabel: '不予受理', answer: '请向人社部门反映。' });
    expect(await duties(one)).toEqual([{ kind: 'tip-off-triage', state: 'fulfilled' }]);
    expect((await act('supervisor', one, 'hazard', hazardous)).json.code).toBe('not-now');
  });

  test('is handed over to whoever has the power, and the reporter is told', async () => {
    const one = await reported();
    await act('duty', one, 'referral', { to: '区消防救援大队', answer: '已移送消防部门。' });

    expect(await read(one)).toMatchObject({ state: 'referred', referredTo: '区消防救援大队' });
    expect(await progress(one)).toMatchObject({ stateLabel: '已移送', answer: '已移送消防部门。' });
  });
});

describe('two tip-offs about the same thing', () => {
  test('are proposed to be joined, and once joined stand as one', async () => {
    const first = await reported({ description: '南门外甲醇罐车夜里乱停，没有人看管，离居民楼很近' });
    const second = await reported({ description: '甲醇罐车夜里在南门外乱停，没有人看管，离居民楼很近！' });
    const { alike } = await read(second);
    expect(alike.map(({ id }: { id: string }) => id)).toEqual([first.id]);

    expect((await act('duty', second, 'joining', { intoId: second.id })).json.code).toBe('joined-to-itself');
    await act('duty', second, 'joining', { intoId: first.id });
    expect((await act('duty', first, 'joining', { intoId: second.id })).json.code).toBe('target-already-joined');
    await act('duty', first, 'refusal', { because: 'dealt-with', answer: '已处理。' });

    expect(await progress(second)).toMatchObject({ stateLabel: '不予受理', answer: '已处理。' });
    expect((await read(first)).joinedHere).toMatchObject([{ id: second.id }]);
  });

  test('stay one step apart when the one is joined further', async () => {
    const [a, b, c] = [await reported(), await reported(), await reported()];
    await act('duty', a, 'joining', { intoId: b.id });
    await act('duty', b, 'joining', { intoId: c.id });

    expect((await read(a)).joinedTo.id).toBe(c.id);
  });
});

describe('a reward', () => {
  async function verified(): Promise<Case> {
    const one = await reported();
    await act('duty', one, 'hazard', hazardous);
    await act('supervisor', one, 'answer', { verified: true, answer: '属实，已责令整改。' });
    return one;
  }

  test('is the amount of the rule, proposed by one person and decided by another', async () => {
    const one = await verified();
    const facts = { kind: 'major-hazard', fineYuan: 200_000, note: '罚款已执行' };
    const proposed = await act('supervisor', one, 'reward', facts);
    expect(proposed.json.reward).toMatchObject({ amountYuan: 30_000, provisional: true, approved: null });
    expect((await progress(one)).rewardYuan).toBeNull();

    await act('director', one, 'reward/decision', { approved: true, note: '同意' });
    expect((await progress(one)).rewardYuan).toBe(30_000);
    expect((await duties(one)).at(-1)).toEqual({ kind: 'tip-off-reward', state: 'fulfilled' });
    expect((await act('director', one, 'reward/decision', { approved: false, note: '改' })).json.code).toBe(
      'already-decided',
    );
  });

  test('is not decided by whoever proposed it, neither by a request nor by SQL', async () => {
    const one = await verified();
    await act('director', one, 'reward', { kind: 'major-hazard', note: '罚款未定' });
    const own = await act('director', one, 'reward/decision', { approved: true, note: '同意' });

    expect([own.status, own.json.code]).toEqual([403, 'own-proposal']);
    await expect(
      office.owner.query(
        `update tip_off_rewards set decided_by = proposed_by, decided_by_name = '', decided_at = now(), approved = true, decision_note = '' where tip_off_id = $1`,
        [one.id],
      ),
    ).rejects.toThrow(/nobody_approves_their_own_proposal/);
  });

  test('asks for the facts of a concealed accident, and is not paid for what was untrue', async () => {
    const one = await verified();
    const without = await act('supervisor', one, 'reward', { kind: 'concealed-accident', note: '瞒报' });
    const untrue = await reported();
    await act('duty', untrue, 'hazard', hazardous);
    await act('supervisor', untrue, 'answer', { verified: false, answer: '不属实。' });
    const paid = await act('supervisor', untrue, 'reward', { kind: 'major-hazard', note: '' });

    expect(without.json.code).toBe('reward-facts-missing');
    expect(paid.status).toBe(400);
    expect((await act('supervisor', untrue, 'reward', { kind: 'major-hazard', note: '照发' })).json.code).toBe(
      'not-verified',
    );
  });
});

describe('the register of tip-offs', () => {
  test('is found by number, words, state and enterprise, and leaves as a workbook', async () => {
    const mark = randomUUID();
    const one = await reported({ description: `百分号100%_${mark}` });
    const { number } = await read(one);
    const found = async (query: string) =>
      (await office.as('duty', 'GET', `/tip-offs?count=true&${query}`)).json.items.map(({ id }: Case) => id);

    expect(await found(`q=${number}`)).toEqual([one.id]);
    expect(await found(`q=${encodeURIComponent(`100%_${mark}`)}`)).toEqual([one.id]);
    expect(await found(`q=${encodeURIComponent(`100__${mark}`)}`)).toEqual([]);
    expect(await found(`q=${mark}&state=declined`)).toEqual([]);
    expect(await found(`q=${mark}&enterpriseId=${ANDA}`)).toEqual([]);
    const workbook = await office.as('duty', 'GET', `/tip-offs.xlsx?q=${mark}`);
    expect([workbook.status, workbook.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });

  test('pages show every tip-off once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { json } = await office.as('duty', 'GET', `/tip-offs?limit=3${cursor}`);
      seen.push(...json.items.map(({ id }: Case) => id));
      cursor = json.nextCursor === null ? '' : `&cursor=${encodeURIComponent(json.nextCursor)}`;
    } while (cursor !== '');
    const { rows } = await office.owner.query('select id from tip_offs');

    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(rows.length);
  });

  test('is the bureau’s: the database shows an enterprise, an agency and an administrator none of it', async () => {
    await reported();
    for (const who of ['huayi', 'expert', 'auditor', 'system'] as const) {
      const counts = await office.scope(office.people[who], async ({ tx }) => [
        (await tx.selectFrom('tip_offs').select('id').execute()).length,
        (await tx.selectFrom('tip_off_messages').select('id').execute()).length,
        (await tx.selectFrom('tip_off_photos').select('evidence_id').execute()).length,
        (await tx.selectFrom('tip_off_rewards').select('kind').execute()).length,
      ]);
      expect([who, counts]).toEqual([who, [0, 0, 0, 0]]);
    }
  });
});

test('the buttons ask for the permissions that the operations ask for', () => {
  const byAction = {
    'turn-into-hazard': tipOffOperations.turnTipOffIntoHazard,
    refer: tipOffOperations.referTipOff,
    decline: tipOffOperations.declineTipOff,
    join: tipOffOperations.joinTipOff,
    answer: tipOffOperations.answerTipOff,
    ask: tipOffOperations.askReporter,
    'propose-reward': tipOffOperations.proposeReward,
    'decide-reward': tipOffOperations.decideReward,
  };
  expect(Object.fromEntries(Object.entries(byAction).map(([action, { permission }]) => [action, permission]))).toEqual(
    PERMISSION_OF,
  );
});
