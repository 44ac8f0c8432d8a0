import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LetterDetail } from '@zhiben/contract/supervision.ts';
import { LetterKind } from '@zhiben/vocabulary/supervision.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unzip } from '../../platform/documents/unzip.ts';
import { sweepDuties } from '../../platform/duties/sweep-duties-job.ts';
import { ANDA, ask, errorOf, HUAYI } from '../../platform/plant.fixture.ts';
import { LETTER_MOVES } from './domain/letter-lifecycle.ts';
import { openSupervisionPlant, type SupervisionPlant } from './supervision-plant.fixture.ts';

type Who = Parameters<SupervisionPlant['send']>[0];
let plant: SupervisionPlant;
let hazard: string;
let theirs: string;
let letter: LetterDetail;

const at = (day: string) => {
  plant.clock.time = new Date(`${day}T02:00:00Z`);
};
const move = async (who: Who, action: string, words = '', change: object = {}): Promise<LetterDetail> => {
  const body = { version: letter.version, action, words, ...change };
  letter = await plant.done(who, 'POST', `/supervision/letters/${letter.id}/moves`, body);
  return letter;
};
const no = async (who: Who, action: string, words = '', change: object = {}) =>
  (
    await plant.send(who, 'POST', `/supervision/letters/${letter.id}/moves`, {
      ...{ version: letter.version, action, words },
      ...change,
    })
  ).json.code;
const answer = async (who: Who, words: string, evidenceIds: readonly string[] = []): Promise<LetterDetail> => {
  const body = { version: letter.version, words, evidenceIds };
  letter = await plant.done(who, 'POST', `/supervision/letters/${letter.id}/answers`, body);
  return letter;
};
const owed = async () => {
  const { rows } = await plant.owner.query(
    `select kind, state, (due_at at time zone 'Asia/Shanghai')::date::text as "on" from duties
     where subject_id = $1 and state in ('open', 'missed') order by kind`,
    [letter.id],
  );
  return rows.map(({ kind, state, on }) => `${kind} ${on}${state === 'missed' ? ' missed' : ''}`);
};
const seenBy = async (who: Who) =>
  (await plant.done(who, 'GET', '/supervision/letters')).items.map(({ id }: { id: string }) => id);
/** What the database itself shows of these tables to one person, whatever the product would ask. */
const rowsFor = (who: Who, id: string) =>
  plant.scope(plant.people[who], async ({ tx }) => {
    const tables = [
      'supervision_letters where id =',
      'letter_matters where letter_id =',
      'letter_answers where letter_id =',
      'enforcement_documents where letter_id =',
    ];
    const counts = [];
    for (const table of tables) {
      const { rows } = await sql
        .raw<{ many: number }>(`select count(*)::int as many from ${table} '${id}'`)
        .execute(tx);
      counts.push(rows[0]?.many);
    }
    return counts;
  });

beforeAll(async () => {
  plant = await openSupervisionPlant();
  hazard = await plant.majorHazard(HUAYI, '一号罐区液位远传停用');
  theirs = await plant.majorHazard(ANDA, '安达的联锁摘除');
});
afterAll(() => plant.close());

test('a letter is about records, chosen, and of the enterprise it goes to', async () => {
  const refused = async (change: object) =>
    (await plant.send('supervisor', 'POST', '/supervision/letters', { ...body, ...change })).json.code;
  const body = {
    kind: 'urging-letter',
    addresseeKind: 'enterprise',
    enterpriseId: HUAYI,
    subject: '整改',
    measures: '整改',
  };
  expect(await refused({ matters: {} })).toBe('matters-missing');
  expect(await refused({ matters: { hazardIds: [theirs] } })).toBe('matter-of-other');
  expect(await refused({ matters: { hazardIds: ['0192f000-0000-7000-8000-0000000000ff'] } })).toBe('matter-unknown');
  expect(await refused({ addresseeKind: 'township', enterpriseId: null, matters: { hazardIds: [hazard] } })).toBe(
    'addressee-missing',
  );
  letter = await plant.draft([hazard]);
  expect(letter).toMatchObject({
    state: 'draft',
    number: null,
    addressee: '华谊化工',
    actions: ['edit', 'issue', 'withdraw'],
  });
  expect(letter.matters).toMatchObject([{ kind: 'hazard', words: '一号罐区液位远传停用', enterpriseName: '华谊化工' }]);
  expect(await seenBy('huayi')).toEqual([]);
});

test('issued, it has number, paper and a day reckoned in working days, and its addressee alone reads it', async () => {
  await move('supervisor', 'issue');
  // Five working days after Monday, 30 November.
  expect(letter).toMatchObject({ state: 'issued', number: '应急督促〔2026〕1号', dueOn: '2026-12-07' });
  expect(await owed()).toEqual(['letter-answer 2026-12-07', 'letter-chase 2026-12-08']);
  expect([await seenBy('huayi'), await seenBy('anda')]).toEqual([[letter.id], []]);
  expect(await seenBy('expert')).toEqual([]);
  expect(await rowsFor('huayi', letter.id)).toEqual([1, 1, 0, 1]);
  for (const other of ['anda', 'expert', 'city', 'auditor'] as const) {
    expect(await rowsFor(other, letter.id)).toEqual([0, 0, 0, 0]);
  }
  const told = async (who: Who) =>
    plant.scope(plant.people[who], async ({ tx }) => {
      const { rows } = await sql<{ many: number }>`
        select (select count(*)::int from duties where subject_id = ${letter.id})
          + (select count(*)::int from ledger_entries where subject_id = ${letter.id}) as many`.execute(tx);
      return rows[0]?.many;
    });
  expect([await told('anda'), await told('expert')]).toEqual([0, 0]);
  expect(await told('huayi')).toBeGreaterThan(2);
});

test('the enterprise signs for it and answers with what shows it; nobody answers in its place', async () => {
  expect(await no('supervisor', 'receive')).toBe('letter-not-yours');
  expect(await no('anda', 'receive')).toBe('letter-not-found');
  await move('huayi', 'receive');
  expect(letter.why).toBeNull();
  const form = new FormData();
  form.set('file', new Blob(['已恢复液位远传并校验']), '整改报告.txt');
  const file = await ask(plant.api, 'huayi', `/supervision/letters/${letter.id}/files`, { method: 'POST', body: form });
  expect(file.status).toBe(200);
  const foreign = new FormData();
  foreign.set('file', new Blob(['x']), 'x.txt');
  expect(
    (await ask(plant.api, 'anda', `/supervision/letters/${letter.id}/files`, { method: 'POST', body: foreign })).status,
  ).toBe(404);
  await answer('huayi', '已恢复远传，附校验记录。', [file.json.id]);
  expect(letter).toMatchObject({
    state: 'answered',
    answers: [{ words: '已恢复远传，附校验记录。', files: [{ name: '整改报告.txt' }] }],
  });
  expect(await owed()).toEqual(['letter-review 2026-12-07']);
  const read = async (who: Who) => (await ask(plant.api, who, `/evidence/${file.json.id}/content`)).status;
  expect([await read('supervisor'), await read('anda'), await read('expert')]).toEqual([200, 404, 404]);
});

test('an answer that does not do goes back with a reason and a new day; late, it is chased and told upwards', async () => {
  expect(await no('supervisor', 'send-back')).toBe('words-missing');
  expect(await no('supervisor', 'close', '算了')).toBe('letter-not-now');
  await move('supervisor', 'send-back', '校验记录缺少签字');
  expect(await owed()).toEqual(['letter-answer 2026-12-07', 'letter-chase 2026-12-08']);
  at('2026-12-09');
  await sweepDuties.run({ scope: plant.scope, signal: new AbortController().signal } as never);
  expect(await owed()).toEqual(['letter-answer 2026-12-07 missed', 'letter-chase 2026-12-08 missed']);
  const { items } = await plant.done('supervisor', 'GET', '/supervision/letters?overdue=true');
  expect(items).toMatchObject([{ id: letter.id, overdue: true }]);
  await answer('huayiPrincipal', '补签后重报。');
  await move('supervisor', 'accept', '属实');
  await move('supervisor', 'close');
  expect(letter).toMatchObject({ state: 'closed', actions: [], answers: [{ accepted: false }, { accepted: true }] });
  expect(await owed()).toEqual([]);
  at('2026-12-01');
});

test('a bulletin is issued by a second person, and the database says so too', async () => {
  letter = await plant.draft([hazard], { kind: 'bulletin' });
  expect(letter.secondPerson).toBe(false);
  expect(await no('supervisor', 'issue')).toBe('letter-not-yours');
  const own = await plant.done('director', 'POST', '/supervision/letters', {
    ...{ kind: 'bulletin', addresseeKind: 'enterprise', enterpriseId: HUAYI, subject: '通报', measures: '整改' },
    matters: { hazardIds: [hazard] },
  });
  expect(own).toMatchObject({ secondPerson: true, actions: ['edit', 'withdraw'] });
  const alone = await plant.send('director', 'POST', `/supervision/letters/${own.id}/moves`, {
    version: 1,
    action: 'issue',
  });
  expect(alone.json.code).toBe('letter-second-person');
  await move('director', 'issue');
  expect(letter.number).toBe('应急通报〔2026〕1号');
  const broken = await plant.scope(plant.people.director, (act) =>
    errorOf(act, `update supervision_letters set issued_by = drafted_by where id = '${letter.id}'`),
  );
  expect(broken).toContain('second_person');
  const jumped = await plant.scope(plant.people.director, (act) =>
    errorOf(act, `update supervision_letters set state = 'accepted' where id = '${letter.id}'`),
  );
  expect(jumped).toContain('does not go from issued to accepted');
  await move('supervisor', 'close', '已当面通报，企业当场整改');
});

test('an interview needs a time and a place, and is called by the head', async () => {
  letter = await plant.draft([hazard], { kind: 'interview-notice' });
  expect(await no('director', 'issue')).toBe('meeting-missing');
  const words = { meetsAt: '12月4日9时', meetsPlace: '局三楼会议室' };
  const body = { ...letter, ...words, matters: { hazardIds: [hazard] } };
  letter = await plant.done('supervisor', 'PUT', `/supervision/letters/${letter.id}`, body);
  expect(await no('supervisor', 'issue')).toBe('letter-not-yours');
  await move('director', 'issue');
  expect(letter.number).toBe('应急约谈〔2026〕1号');
  await move('director', 'withdraw', '企业已停产，改期');
  expect([letter.state, await owed()]).toEqual(['withdrawn', []]);
});

test('a covert sheet is its insiders’ until it is released; then it is the addressee’s', async () => {
  letter = await plant.draft([hazard], { kind: 'covert-sheet', insiders: [plant.people.colleague.personId] });
  await move('supervisor', 'issue');
  expect(letter).toMatchObject({ state: 'issued', dueOn: null });
  expect(await owed()).toEqual([]);
  const rows = async () =>
    Promise.all(
      (['supervisor', 'colleague', 'director', 'bystander', 'duty', 'huayi'] as const).map((who) =>
        rowsFor(who, letter.id),
      ),
    );
  const all = [1, 1, 0, 1];
  const none = [0, 0, 0, 0];
  expect(await rows()).toEqual([all, all, all, none, none, none]);
  const { rows: said } = await plant.owner.query(
    `select enterprise_id, detail::text from ledger_entries where subject_id = $1 union all select enterprise_id, '' from outbox where subject_id = $1`,
    [letter.id],
  );
  expect(
    said.filter((one) => one.enterprise_id !== null || one.detail.includes('液位') || one.detail.includes('华谊')),
  ).toEqual([]);
  expect((await plant.send('bystander', 'GET', `/supervision/letters/${letter.id}`)).json.code).toBe(
    'letter-not-found',
  );
  await move('supervisor', 'release');
  expect(await rows()).toEqual([all, all, all, all, all, all]);
  expect(await owed()).toEqual(['letter-answer 2026-12-08', 'letter-chase 2026-12-09']);
  await move('supervisor', 'close', '当场移交整改');
});

test('what goes to a township names the enterprise and is not read by it; the office enters what came back', async () => {
  letter = await plant.draft([hazard, theirs], {
    ...{ kind: 'official-letter', addresseeKind: 'township', enterpriseId: null, addressee: '店上镇人民政府' },
  });
  await move('supervisor', 'issue');
  expect(await rowsFor('huayi', letter.id)).toEqual([0, 0, 0, 0]);
  expect(await owed()).toEqual(['letter-chase 2026-12-09']);
  await move('supervisor', 'receive');
  await answer('supervisor', '镇政府复函：已督促两家企业。');
  await move('colleague', 'accept');
  const sheet = await ask(plant.api, 'supervisor', '/supervision/letters.xlsx');
  expect(unzip(sheet.bytes, () => true).size).toBeGreaterThan(3);
});

test('a wrong exposure is withdrawn by the head with what is published in its place', async () => {
  letter = await plant.draft([hazard], { kind: 'exposure' });
  await move('director', 'issue');
  expect([letter.dueOn, await owed()]).toEqual([null, []]);
  expect(await no('director', 'withdraw', '隐患认定有误')).toBe('correction-missing');
  await move('director', 'withdraw', '隐患认定有误', { correction: '经复核，原曝光内容有误，特此更正。' });
  expect(letter.withdrawn?.correction).toContain('特此更正');
});

test('every kind has its paper, with its words, matters and code', async () => {
  const matters = { hazardIds: [hazard] };
  for (const kind of LetterKind.options) {
    letter = await plant.draft([hazard], { kind, matters, meetsAt: '12月4日9时', meetsPlace: '局三楼会议室' });
    await move('director', 'issue');
    const { bytes } = await ask(plant.api, 'director', `/enforcement-documents/${letter.document?.id}/file`);
    const keepIn = process.env['KEEP_DOCUMENTS'];
    if (keepIn !== undefined) await writeFile(join(keepIn, `${kind}.docx`), bytes);
    const text = (unzip(bytes, (name) => name === 'word/document.xml').get('word/document.xml') ?? '')
      .toString()
      .replace(/<[^>]+>/g, '');
    for (const word of [letter.number, '华谊化工', '一号罐区液位远传停用', letter.document?.contentHash]) {
      expect(text).toContain(word);
    }
    expect(text).not.toMatch(/[{}]/);
  }
  const serve = { recipient: '赵总', place: '厂', way: 'direct', deliveredOn: '2026-12-01', deliverers: ['甲', '乙'] };
  const served = await plant.send('director', 'POST', `/enforcement-documents/${letter.document?.id}/service`, serve);
  expect(served.json.code).toBe('letter-not-served');
});

test('the table of moves in the database is the table of the product', async () => {
  const { rows } = await plant.owner.query('select kind, from_state, action, to_state from letter_moves');
  const kept = rows.map(({ kind, from_state, action, to_state }) => `${kind} ${from_state} ${action} ${to_state}`);
  const known = Object.entries(LETTER_MOVES).flatMap(([kind, moves]) =>
    Object.entries(moves).flatMap(([from, to]) =>
      Object.entries(to).map(([action, state]) => `${kind} ${from} ${action} ${state}`),
    ),
  );
  expect(kept.toSorted()).toEqual(known.toSorted());
});
