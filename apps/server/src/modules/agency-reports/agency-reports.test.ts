import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AgencyReportDetail } from '@zhiben/contract/agency-reports.ts';
import { plantOnPaper } from '@zhiben/county/agency-reports/describe-plant.ts';
import { houseStyle } from '@zhiben/county/agency-reports/house-style.ts';
import { writeReport } from '@zhiben/county/agency-reports/write-report.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../platform/actor.ts';
import { writeDocument } from '../../platform/documents/write-document.ts';
import { fileStore } from '../../platform/files/file-store.ts';
import { ANDA, ask, HUAYI, openPlant, PEOPLE } from '../../platform/plant.fixture.ts';
import { createAuthenticity, doubtsOf, raiseDoubts, subjectsDoubted } from '../authenticity/index.ts';
import { createDirectory } from '../directory/index.ts';
import { agencyReportsNamed, createAgencyReports } from './index.ts';

const OWN = '0192f000-0000-7000-8000-0000000000a1';
const RIVAL = '0192f000-0000-7000-8000-0000000000a2';
const expert = { ...PEOPLE.expert, agencyId: OWN, reach: [HUAYI, ANDA] };
const rival: Actor = {
  ...PEOPLE.expert,
  accountId: 'account-rival',
  personId: 'person-rival',
  agencyId: RIVAL,
  reach: [HUAYI, ANDA],
};
const people = PEOPLE as Record<string, Actor>;

let plant: Awaited<ReturnType<typeof openAgencyPlant>>;
beforeAll(async () => {
  plant = await openAgencyPlant();
});
afterAll(() => plant.close());

async function openAgencyPlant() {
  Object.assign(people, { agency: expert, rival });
  const base = await openPlant({ now: new Date('2026-11-30T02:00:00Z') });
  await base.owner.query(`insert into agencies (id, name) values ($1, '安衡技术'), ($2, '正测检测')`, [OWN, RIVAL]);
  const folder = await mkdtemp(join(tmpdir(), 'agency-reports-'));
  const files = fileStore({ folder });
  const nothing = async () => new Map<string, never>();
  const directory = createDirectory({
    openHazards: nothing,
    accountHolders: async () => new Set(),
    gradedInstallations: nothing,
  });
  const { enterpriseNames } = directory;
  const authenticity = createAuthenticity({
    files,
    photoCame: { ring: () => {}, answer: () => {} },
    enterpriseNames,
    hazardsFound: nothing,
    checksNamed: nothing,
    agencyReportsNamed,
    submissionsSince: async () => [],
    filesOfThePublic: async () => new Set(),
  });
  const proposed: object[] = [];
  const reports = createAgencyReports({
    files,
    enterpriseNames,
    agencyNames: directory.agencyNames,
    namesOfEnterprise: async (tx, id) => [...(await enterpriseNames(tx, [id])).values()],
    raiseDoubts,
    doubtsOf,
    reportsDoubted: (tx, state) => subjectsDoubted(tx, 'agency-report', state),
    doubtsAbout: authenticity.doubtsAbout,
    async proposeCase(act, about) {
      proposed.push(about);
      const id = '0192f000-0000-7000-8000-0000000000c1';
      await act.tx
        .insertInto('enforcement_cases')
        .values({
          ...{
            id,
            enterprise_id: about.enterpriseId,
            agency_id: about.agency.id,
            cause: about.cause,
            conduct: about.conduct,
          },
          ...{ act_ended_on: about.actEndedOn, stage: 'first', proposal: about.proposal, officers: '[]' },
          ...{ officer_persons: ['one', 'two'], proposed_at: act.now, proposed_by_name: act.actor.name },
        })
        .execute();
      return id;
    },
  });
  const api = await base.serve([...reports.routes, ...authenticity.routes, ...directory.routes]);
  const get = (who: string, path: string) => ask(api, who as never, path);
  const post = (who: string, path: string, body: object) =>
    ask(api, who as never, path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  async function file(who: string, enterpriseId: string, said: object, name: string, bytes: Uint8Array | string) {
    const form = new FormData();
    form.set('report', JSON.stringify({ ...SAID, ...said }));
    form.set('file', new Blob([bytes as BlobPart]), name);
    return ask(api, who as never, `/enterprises/${enterpriseId}/agency-reports`, { method: 'POST', body: form });
  }
  return {
    ...base,
    proposed,
    get,
    post,
    file,
    put: (who: string, path: string, body: object) =>
      ask(api, who as never, path, {
        method: 'PUT',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    look: () => reports.examine({ scope: base.scope, signal: new AbortController().signal }),
    async close() {
      await base.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const stay = (certificate: string, on: string) => ({
  certificate,
  fromOn: on,
  fromHalf: 'am',
  untilOn: on,
  untilHalf: 'pm',
});
const SAID = {
  kind: 'inspection',
  number: 'JY-1',
  subject: '压力容器定期检验',
  issuedOn: '2026-11-20',
  conclusions: '整改后符合要求。',
  visits: [stay('pj 001', '2026-11-10')],
};
const text = (enterprise: string, agency: string, year = 2026) =>
  writeReport({
    ...{ seed: 7, kind: 'inspection', year, size: 2 },
    plant: plantOnPaper(7, enterprise),
    house: houseStyle(7, agency),
  });
const docx = (words: string) =>
  writeDocument({ title: '检验报告', subtitle: '', parts: words.split('\n').map((line) => ({ text: line })) });

let original: AgencyReportDetail;
let copy: AgencyReportDetail;

test('an agency files for whom it serves, with people of its own roster, once for each number', async () => {
  const engineer = {
    name: '何文博',
    certificate: 'PJ 001',
    qualification: '一级',
    validFrom: '2024-01-01',
    validUntil: '2027-01-01',
  };
  expect((await plant.post('agency', '/agency-engineers', engineer)).json.certificate).toBe('PJ001');
  expect((await plant.post('rival', '/agency-engineers', engineer)).status).toBe(200);

  const filed = await plant.file('agency', HUAYI, {}, '报告.docx', await docx(text('华谊化工', '安衡技术')));
  original = filed.json;
  expect([filed.status, original.agencyName, original.enterpriseName, original.textState, original.doubts]).toEqual([
    200,
    '安衡技术',
    '华谊化工',
    'waiting',
    null,
  ]);
  const refused = async (said: object, name = '报告.txt') =>
    (await plant.file('agency', HUAYI, said, name, '字'.repeat(300))).json.code;
  expect(await refused({})).toBe('report-number-taken');
  expect(await refused({ number: '2', visits: [stay('PJ999', '2026-11-10')] })).toBe('engineer-unknown');
  expect(await refused({ number: '2', visits: [stay('PJ001', '2026-12-10')] })).toBe('day-to-come');
  expect(await refused({ number: '2', issuedOn: '2026-12-10' })).toBe('day-to-come');
  expect(await refused({ number: '2' }, '报告.csv')).toBe('report-file-unfit');
  expect(await refused({ number: '2', visits: [] })).toBe('invalid-request');
});

test('a copy with other names is shown beside its source, and the engineer who was in two places is named', async () => {
  const copied = text('华谊化工', '安衡技术').replaceAll('华谊化工', '安达石化').replaceAll('安衡技术', '正测检测');
  copy = (await plant.file('rival', ANDA, { number: 'ZC-9' }, '报告.docx', await docx(copied))).json;
  await plant.file(
    'rival',
    HUAYI,
    { number: 'ZC-10', issuedOn: '2026-11-05', visits: [stay('PJ001', '2026-11-06')] },
    '扫描.txt',
    '只有封面',
  );
  await plant.look();

  const seen: AgencyReportDetail = (await plant.get('supervisor', `/agency-reports/${copy.id}`)).json;
  expect(seen.openDoubts.map(({ kind }) => kind).toSorted()).toEqual(['copied-report', 'engineer-two-places']);
  expect(seen.comparedWith.map(({ id, enterpriseName }) => [id, enterpriseName])).toEqual([[original.id, '华谊化工']]);
  expect(seen.looks.find(({ label }) => label === '门禁、人员定位记录')?.result).toBe('not-compared');

  const compared = await plant.get('supervisor', `/agency-reports/${copy.id}/comparisons/${original.id}`);
  expect(compared.json.score).toBeGreaterThan(0.9);
  expect(compared.json.passages.length).toBeGreaterThan(10);
  expect(compared.json.passages[0].mine.replaceAll('安达石化', '华谊化工')).toBe(compared.json.passages[0].theirs);
});

test('a file without text is kept, and says that nothing could be compared', async () => {
  const { items } = (await plant.get('rival', '/agency-reports')).json;
  const scan = items.find(({ number }: { number: string }) => number === 'ZC-10');
  expect(scan.textState).toBe('unreadable');
  const seen: AgencyReportDetail = (await plant.get('supervisor', `/agency-reports/${scan.id}`)).json;
  expect(seen.textNote).toContain('没有可读的文字');
  expect(seen.looks.find(({ label }) => label === '与其他报告雷同')?.result).toBe('not-compared');
  expect(seen.openDoubts.map(({ kind }) => kind)).toEqual(['issued-before-visit']);
  expect((await plant.get('huayi', `/agency-reports/${scan.id}/file`)).bytes.toString()).toBe('只有封面');
});

test('both parties read their report, another enterprise and another agency do not, and doubts are told to the office alone', async () => {
  const reach = async (who: string) => (await plant.get(who, `/agency-reports/${copy.id}`)).status;
  expect(await Promise.all(['anda', 'rival', 'supervisor', 'huayi', 'agency'].map(reach))).toEqual([
    200, 200, 200, 404, 404,
  ]);
  const told = await plant.get('anda', `/agency-reports/${copy.id}`);
  expect([told.json.doubts, told.json.openDoubts, told.json.looks, told.json.agencyName]).toEqual([
    null,
    [],
    [],
    '正测检测',
  ]);
  expect((await plant.get('anda', '/authenticity/doubts')).json.total).toBe(0);
  expect((await plant.get('agency', '/agency-reports?doubtful=open')).json.items).toEqual([]);
  expect((await plant.get('anda', `/agency-reports/${copy.id}/comparisons/${original.id}`)).status).toBe(404);
  const { rows } = await plant.owner.query(
    `select distinct enterprise_id from ledger_entries where act = 'doubt.raise'`,
  );
  expect(rows).toEqual([{ enterprise_id: null }]);
});

test('only a confirmed doubt becomes a case against the agency, once, and stands in its record', async () => {
  const officerIds = ['0192f000-0000-7000-8000-0000000000d1', '0192f000-0000-7000-8000-0000000000d2'];
  const body = { conduct: 'false-report', proposal: '两份报告雷同，建议立案。', officerIds };
  const propose = () => plant.post('supervisor', `/agency-reports/${copy.id}/case`, body);
  expect((await propose()).json.code).toBe('no-confirmed-doubt');

  const seen: AgencyReportDetail = (await plant.get('supervisor', `/agency-reports/${copy.id}`)).json;
  const doubt = seen.openDoubts.find(({ kind }) => kind === 'copied-report');
  await plant.put('supervisor', `/authenticity/doubts/${doubt?.id}/settlement`, {
    settlement: 'confirmed',
    words: '经核实雷同',
  });
  expect((await propose()).status).toBe(200);
  expect((await propose()).json.code).toBe('report-has-case');
  expect(plant.proposed).toMatchObject([
    { agency: { name: '正测检测' }, conduct: 'false-report', actEndedOn: '2026-11-20' },
  ]);

  const records = (await plant.get('director', '/agency-records')).json;
  expect(records.find(({ name }: { name: string }) => name === '正测检测')).toMatchObject({
    reports: 2,
    enterprises: 2,
    open: 2,
    confirmed: 1,
    cases: 1,
  });
});

test('a renewal with new measurements is no doubt, and one with none is', async () => {
  const before = text('安达石化', '安衡技术', 2025);
  const measured = before.replace(/\d+\.\d+/g, (number) => (Number(number) * 1.13).toFixed(2));
  const file = (number: string, words: string, on: string) =>
    plant.file('agency', ANDA, { number, issuedOn: on, visits: [stay('PJ001', on)] }, '报告.txt', words);
  const first = (await file('JY-25', before, '2025-10-08')).json.id;
  const renewed = (await file('JY-26', measured, '2026-10-08')).json.id;
  const unchanged = (await file('JY-27', before, '2026-10-09')).json.id;
  await plant.look();
  const kinds = async (id: string) =>
    (await plant.get('supervisor', `/agency-reports/${id}`)).json.openDoubts
      .filter(({ subject }: { subject: { id: string } }) => subject.id === id)
      .map(({ kind }: { kind: string }) => kind);
  expect([await kinds(first), await kinds(renewed), await kinds(unchanged)]).toEqual([[], [], ['renewal-unchanged']]);
});
