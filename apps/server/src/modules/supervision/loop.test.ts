import type { LoopRow, Publication } from '@zhiben/contract/supervision-loop.ts';
import type { Meeting, Untrue } from '@zhiben/contract/supervision-meetings.ts';
import type { Proposal, SupervisionSettings } from '@zhiben/contract/supervision-proposals.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANDA, ask, errorOf, HUAYI } from '../../platform/plant.fixture.ts';
import { openSupervisionPlant, type SupervisionPlant } from './supervision-plant.fixture.ts';

type Who = Parameters<SupervisionPlant['send']>[0];
let plant: SupervisionPlant;
let hazard: string;

const at = (instant: string) => {
  plant.clock.time = new Date(instant);
};
const refused = async (who: Who, method: string, path: string, body: object) =>
  (await plant.send(who, method, path, body)).json.code;
const proposals = async (): Promise<readonly Proposal[]> => plant.done('supervisor', 'GET', '/supervision/proposals');
const due = async () =>
  (await proposals()).map(({ rule, kind, enterpriseName }) => `${enterpriseName} ${rule} ${kind}`);
const loop = async (): Promise<LoopRow> =>
  (await plant.done('supervisor', 'GET', `/supervision/loop?enterpriseId=${HUAYI}`)).items[0];
const waiting = async () =>
  (await loop()).steps.flatMap(({ step, standing }) => (standing === 'waiting' ? [step] : []));

beforeAll(async () => {
  plant = await openSupervisionPlant();
  hazard = await plant.majorHazard(HUAYI, '一号罐区液位远传停用，举报人张三说的');
  await plant.majorHazard(ANDA, '安达的联锁摘除');
});
afterAll(() => plant.close());

test('what is due is proposed from records with its reasons, and drafting it takes it off the list', async () => {
  expect(await due()).toEqual([]);
  at('2026-12-09T10:00:00Z');
  const near = ['华谊化工 rectification-near urging-letter', '安达石化 rectification-near urging-letter'];
  expect((await due()).toSorted()).toEqual(near.toSorted());
  const [one] = (await proposals()).filter(({ enterpriseId }) => enterpriseId === HUAYI);
  expect(one).toMatchObject({ reason: '1处重大隐患整改时间已过80%，尚未报告完成', rows: [{ id: hazard }] });
  const { kind, enterpriseId, subject, measures, matters, rule, reason } = one as Proposal;
  const body = { kind, addresseeKind: 'enterprise', enterpriseId, subject, measures, matters, rule, why: reason };
  const letter = await plant.done('supervisor', 'POST', '/supervision/letters', body);
  expect(await due()).toEqual(['安达石化 rectification-near urging-letter']);
  const withdrawal = { version: 1, action: 'withdraw', words: '企业已完成' };
  await plant.done('supervisor', 'POST', `/supervision/letters/${letter.id}/moves`, withdrawal);
  expect((await due()).toSorted()).toEqual(near.toSorted());
  at('2026-12-11T02:00:00Z');
  expect((await due()).toSorted()).toEqual([
    '华谊化工 rectification-late interview-notice',
    '安达石化 rectification-late interview-notice',
  ]);
});

test('the numbers behind it are settings of the director, kept in versions', async () => {
  const { settings, version } = await plant.done('duty', 'GET', '/supervision/settings');
  const changed: SupervisionSettings = { ...settings, letters: { ...settings.letters, 'rectification-late': [] } };
  const body = { seenVersion: version, settings: changed, reason: '试行' };
  expect((await plant.done('director', 'POST', '/supervision/settings', body)).version).toBe(1);
  expect(await due()).toEqual([]);
  expect(await refused('director', 'POST', '/supervision/settings', body)).toBe('settings-changed');
  const back = { seenVersion: 1, settings, reason: '恢复' };
  await plant.done('director', 'POST', '/supervision/settings', back);
});

test('a major hazard is handed over to township and department, each once, and each signs for it', async () => {
  at('2026-12-01T02:00:00Z');
  expect(await waiting()).toEqual(['township', 'department', 'list', 'progress']);
  const path = `/supervision/loop/${hazard}/handovers`;
  const ack = { on: '2026-12-01', by: '镇安办 李' };
  expect(await refused('supervisor', 'PUT', `${path}/township/acknowledgement`, ack)).toBe('not-handed-over');
  await plant.done('supervisor', 'POST', path, { to: 'township', receiver: '店上镇' });
  expect(await refused('supervisor', 'POST', path, { to: 'township', receiver: '店上镇' })).toBe('handed-before');
  expect(await waiting()).toContain('township');
  expect(await refused('supervisor', 'PUT', `${path}/township/acknowledgement`, { ...ack, on: '2026-11-30' })).toBe(
    'not-handed-over',
  );
  await plant.done('supervisor', 'PUT', `${path}/township/acknowledgement`, ack);
  expect(await refused('supervisor', 'PUT', `${path}/township/acknowledgement`, ack)).toBe('acknowledged-before');
  await plant.done('supervisor', 'POST', path, { to: 'department', receiver: '危化科' });
  await plant.done('supervisor', 'PUT', `${path}/department/acknowledgement`, ack);
  expect(await waiting()).toEqual(['list', 'progress']);
  const { steps } = await plant.done('supervisor', 'GET', '/supervision/loop/board');
  expect(steps.find(({ step }: { step: string }) => step === 'township')).toEqual({
    step: 'township',
    done: 1,
    waiting: 1,
  });
  const { total } = await plant.done('supervisor', 'GET', '/supervision/loop?waiting=township');
  expect(total).toBe(1);
});

test('a month’s list is drawn from records, published by a second person, and tells nothing in anybody’s own words', async () => {
  const month = { kind: 'list', month: '2026-11' };
  expect(await refused('supervisor', 'POST', '/supervision/publications', { ...month, month: '2027-01' })).toBe(
    'month-to-come',
  );
  const drafted: Publication = await plant.done('director', 'POST', '/supervision/publications', month);
  expect(await refused('supervisor', 'POST', '/supervision/publications', month)).toBe('publication-stands');
  const move = (id: string) => `/supervision/publications/${id}/moves`;
  expect(await refused('director', 'POST', move(drafted.id), { action: 'issue' })).toBe('letter-second-person');
  const alone = await plant.scope(plant.people.director, (act) =>
    errorOf(
      act,
      `update publications set state = 'issued', issued_at = now(), issued_by = drafted_by where id = '${drafted.id}'`,
    ),
  );
  expect(alone).toContain('nobody_publishes_alone');
  expect(await refused('director', 'POST', move(drafted.id), { action: 'withdraw' })).toBe('withdrawal-unexplained');
  await plant.done('director', 'POST', move(drafted.id), { action: 'withdraw', words: '重做' });

  const again: Publication = await plant.done('supervisor', 'POST', '/supervision/publications', month);
  expect(again.rows.map(({ enterpriseName }) => enterpriseName).toSorted()).toEqual(
    ['华谊化工', '安达石化'].toSorted(),
  );
  const read = async () => (await ask(plant.api, 'supervisor', '/publications')).json;
  expect((await read()).publications).toEqual([]);
  await plant.done('director', 'POST', move(again.id), { action: 'issue' });
  const shown = JSON.stringify(await read());
  expect(shown).toContain('华谊化工');
  expect(shown).not.toMatch(/张三|液位|supervisor|director/);
  expect(await waiting()).toEqual(['progress']);
  await plant.done('director', 'POST', move(again.id), { action: 'withdraw', words: '清单有误' });
  expect((await read()).publications).toMatchObject([{ month: '2026-11', withdrawn: '清单有误', rows: [] }]);
  expect(await waiting()).toEqual(['list', 'progress']);
});

test('the office’s own tables show nothing to an enterprise, whatever is asked of the database', async () => {
  for (const who of ['huayi', 'expert', 'city', 'auditor'] as const) {
    const { rows } = await plant.scope(plant.people[who], ({ tx }) =>
      sql<{
        many: number;
      }>`select (select count(*)::int from hazard_handovers) + (select count(*)::int from publications)
        + (select count(*)::int from meetings) + (select count(*)::int from meeting_decisions) as many`.execute(tx),
    );
    expect([who, rows[0]?.many]).toEqual([who, 0]);
  }
});

test('what a meeting decides is owed by name and day, and its state is that of the duty', async () => {
  const plan = { title: '12月联席会议', heldOn: '2026-12-02', place: '三楼', agenda: ['华谊化工整改'] };
  const { id }: Meeting = await plant.done('supervisor', 'POST', '/supervision/meetings', plan);
  const decisions = [{ words: '每周通报进展', ownerName: '王明', dueOn: '2026-12-08' }];
  const record = { version: 1, attendees: ['局长', '王明'], minutes: '研究整改。', decisions };
  const path = `/supervision/meetings/${id}`;
  const past = { ...record, decisions: [{ ...decisions[0], dueOn: '2026-11-30' }] };
  expect(await refused('supervisor', 'POST', `${path}/record`, past)).toBe('decision-past');
  const held: Meeting = await plant.done('supervisor', 'POST', `${path}/record`, record);
  expect(held).toMatchObject({ state: 'held', decisions: [{ ownerName: '王明', state: 'open' }] });
  expect(await refused('supervisor', 'POST', `${path}/record`, record)).toBe('meeting-held');
  at('2026-12-09T02:00:00Z');
  const done: Meeting = await plant.done(
    'supervisor',
    'POST',
    `${path}/decisions/${held.decisions[0]?.id}/completion`,
    {
      words: '已通报',
    },
  );
  expect(done.decisions[0]).toMatchObject({ state: 'fulfilled-late', done: { words: '已通报' } });
});

test('a rectification found untrue calls for interview, bulletin and case, and shows what was done', async () => {
  const form = new FormData();
  form.set('kind', 'document');
  form.set('file', new Blob(['整改报告']), '整改报告.txt');
  const { json: file } = await ask(plant.api, 'huayi', `/hazards/${hazard}/evidence`, { method: 'POST', body: form });
  await plant.moveHazard(hazard, 'huayi', 'rectification', { done: '已恢复', evidenceIds: [file.id] });
  await plant.moveHazard(hazard, 'huayiPrincipal', 'acceptance', { opinion: '合格' });
  await plant.moveHazard(hazard, 'huayiPrincipal', 'application', { statement: '请核销' });
  await plant.moveHazard(hazard, 'supervisor', 'return', {
    ...{ reviewedOn: '2026-12-09', reason: '照片为旧照', because: 'pretended', rectifyBy: '2026-12-30' },
  });
  const untrue = async (): Promise<readonly Untrue[]> =>
    plant.done('supervisor', 'GET', '/supervision/untrue-rectifications');
  expect(await untrue()).toMatchObject([
    { hazardId: hazard, because: 'pretended', taken: [], missing: ['interview', 'bulletin', 'case'] },
  ]);
  expect((await due()).filter((one) => one.includes('false'))).toEqual([
    '华谊化工 false-rectification interview-notice',
    '华谊化工 false-rectification bulletin',
  ]);
  const letter = await plant.draft([hazard], { kind: 'bulletin', rule: 'false-rectification' });
  await plant.done('director', 'POST', `/supervision/letters/${letter.id}/moves`, { version: 1, action: 'issue' });
  expect(await untrue()).toMatchObject([{ taken: [{ what: 'bulletin' }], missing: ['interview', 'case'] }]);
  expect(await due()).not.toContain('华谊化工 false-rectification bulletin');
});
