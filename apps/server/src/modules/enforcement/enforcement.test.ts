import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VisitDetail } from '@zhiben/contract/enforcement.ts';
import type { EnforcementDocument } from '@zhiben/contract/enforcement-documents.ts';
import { criteriaOf, editionInForce } from '@zhiben/rules/major-hazards.ts';
import { DocumentKind } from '@zhiben/vocabulary/enforcement.ts';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unzip } from '../../platform/documents/unzip.ts';
import { ANDA, ask, HUAYI } from '../../platform/plant.fixture.ts';
import { drawTemplate } from './documents/draw-template.ts';
import { refuseUnfit } from './documents/fill-template.ts';
import { type EnforcementPlant, openEnforcementPlant } from './enforcement-plant.fixture.ts';

const CRITERION = criteriaOf(editionInForce('2026-12-02').id)[0]?.id;
const MAJOR = {
  words: '一级重大危险源罐区紧急切断阀被短接',
  level: 'major',
  criterionId: CRITERION,
  rectifyBy: '2026-12-10',
};
const GENERAL = { words: '装卸区缺少警示标志', rectifyBy: '2026-12-08' };

let plant: EnforcementPlant;
let visit: VisitDetail;

beforeAll(async () => {
  plant = await openEnforcementPlant();
});
afterAll(() => plant.close());

const textOf = (docx: Buffer) =>
  (unzip(docx, (name) => name === 'word/document.xml').get('word/document.xml') ?? Buffer.alloc(0))
    .toString('utf8')
    .replace(/<[^>]+>/g, '');
const numbersOf = (documents: readonly EnforcementDocument[]) => documents.map(({ number }) => number);
const download = async (who: 'supervisor' | 'huayi', id: string) => {
  const reply = await ask(plant.api, who, `/enforcement-documents/${id}/file`);
  const keepIn = process.env['KEEP_DOCUMENTS'];
  if (keepIn !== undefined) await writeFile(join(keepIn, `${id}.docx`), reply.bytes);
  return reply;
};

describe('officers', () => {
  test('one whom nobody confirmed, or whose certificate ends before the day, is refused', async () => {
    const rows = await plant.done('bystander', 'PUT', '/enforcement/officers/me', {
      certificate: '晋D-003',
      validUntil: '2026-12-01',
    });
    const me = rows.find(({ isMe }: { isMe: boolean }) => isMe);
    const officerIds = [plant.officers[0], me.id];
    const body = { enterpriseId: HUAYI, kind: 'risk', plannedOn: '2026-12-02', purpose: '检查', officerIds };
    expect((await plant.send('supervisor', 'POST', '/visits', body)).json.code).toBe('too-few-officers');
    await plant.done('director', 'POST', `/enforcement/officers/${me.id}/confirmation`);
    expect((await plant.send('supervisor', 'POST', '/visits', body)).json.code).toBe('too-few-officers');
    const earlier = { ...body, plannedOn: '2026-12-01' };
    expect((await plant.send('supervisor', 'POST', '/visits', earlier)).status).toBe(200);
  });

  test('nobody confirms their own certificate, and no number is held twice', async () => {
    const mine = await plant.certify('colleague', '晋D-002');
    expect(mine).toBe(plant.officers[1]);
    const taken = { certificate: '晋D-001', validUntil: '2029-01-01' };
    expect((await plant.send('colleague', 'PUT', '/enforcement/officers/me', taken)).json.code).toBe(
      'certificate-taken',
    );
    const own = await plant.done('director', 'PUT', '/enforcement/officers/me', { ...taken, certificate: '晋D-009' });
    const { id } = own.find(({ isMe }: { isMe: boolean }) => isMe);
    expect((await plant.send('director', 'POST', `/enforcement/officers/${id}/confirmation`)).json.code).toBe(
      'own-certificate',
    );
  });
});

describe('the plan of the year', () => {
  test('covers by the rule over the files, and a person settles the rest with a reason', async () => {
    await plant.owner.query(`update enterprises set kind = 'gas-supply', has_storage = null where id = $1`, [ANDA]);
    const plan = await plant.done('supervisor', 'PUT', '/enforcement/coverage/2026');
    const standing = (items: readonly { enterpriseId: string; standing: string }[]) =>
      items.find(({ enterpriseId }) => enterpriseId === ANDA);
    expect(standing(plan.items)).toMatchObject({ standing: 'undetermined', quarter: null, missing: ['储存设施'] });
    const settled = await plant.done('supervisor', 'PUT', `/enforcement/coverage/2026/enterprises/${ANDA}`, {
      standing: 'in',
      quarter: 4,
      reason: '现场核实不带储存',
    });
    expect(standing(settled.items)).toMatchObject({ standing: 'in', quarter: 4, settled: { by: 'supervisor' } });
    const again = await plant.done('supervisor', 'PUT', '/enforcement/coverage/2026');
    expect(standing(again.items)).toMatchObject({ standing: 'in', quarter: 4 });
  });
});

describe('an inspection that finds what the plant did not', () => {
  beforeAll(async () => {
    visit = await plant.plan();
    plant.clock.time = new Date('2026-12-02T01:00:00Z');
    visit = await plant.start(visit);
  });

  test.each([
    ['an item left open', { answers: [] }, '还有'],
    ['only one officer’s signature', { officerSignatureIds: [] }, ''],
    ['neither signature nor refusal of the site', { siteSignatureId: null }, '现场负责人没有签名'],
  ])('is not taken with %s', async (_, change, sentence) => {
    const body = { ...(await plant.recordOf(visit, {})), ...change };
    const { status, json } = await plant.send('supervisor', 'PUT', `/visits/${visit.id}/record`, body);
    expect(status).toBe(400);
    expect(json.detail).toContain(sentence);
  });

  test('becomes judged hazards, a numbered record and an order, and duties on both sides, in one go', async () => {
    const photo = (await plant.upload('supervisor', visit.id, 'visit-photo', 20)).json.id;
    const body = await plant.recordOf(visit, { 'shut-off': { ...MAJOR, photoIds: [photo] }, signs: GENERAL });
    visit = await plant.done('supervisor', 'PUT', `/visits/${visit.id}/record`, body);
    const again: VisitDetail = await plant.done('supervisor', 'PUT', `/visits/${visit.id}/record`, body);

    expect(again).toEqual(visit);
    expect(visit).toMatchObject({ state: 'ordered', orderDueOn: '2026-12-10', findings: 2 });
    expect(numbersOf(visit.documents)).toEqual(['应急检记〔2026〕1号', '应急责改〔2026〕1号']);
    const major = visit.findingsFound.find(({ level }) => level === 'major');
    const hazard = await plant.done('huayi', 'GET', `/hazards/${major?.hazard.id}`);
    expect(hazard).toMatchObject({ level: 'major', state: 'awaiting-listing', channel: 'inspection' });
    expect(await plant.done('huayi', 'GET', `/hazards/${major?.hazard.id}/evidence`)).toHaveLength(1);
    const general = visit.findingsFound.find(({ level }) => level === 'general');
    expect(await plant.done('huayi', 'GET', `/hazards/${general?.hazard.id}`)).toMatchObject({
      rectifyBy: '2026-12-08',
    });
    const owed = async (who: 'huayi' | 'supervisor') =>
      (await plant.done(who, 'GET', '/duties?state=open')).items
        .filter(({ subjectId }: { subjectId: string }) => subjectId === visit.id)
        .map(({ kind, dueAt }: { kind: string; dueAt: string }) => [kind, dueAt.slice(0, 10)]);
    expect(await owed('huayi')).toEqual([
      ['correction-order', '2026-12-10'],
      ['visit-recheck', '2026-12-20'],
    ]);
  });

  test('leaves in Word with nothing typed twice, and with what tells it from a false one', async () => {
    const [, order] = visit.documents;
    const { bytes, status } = await download('supervisor', order?.id ?? '');
    expect(status).toBe(200);
    const words = textOf(bytes);
    for (const said of [
      '责令限期整改指令书',
      '应急责改〔2026〕1号',
      '华谊化工',
      MAJOR.words,
      GENERAL.words,
      '2026年12月8日',
    ]) {
      expect(words).toContain(said);
    }
    expect(words).toContain(order?.contentHash);
    expect(words).not.toMatch(/[{}]/);
    // Three signatures and the code to scan, each a picture of its own.
    expect([...unzip(bytes, (name) => /^word\/media\/.+/.test(name)).keys()]).toHaveLength(4);
    await download('supervisor', visit.documents[0]?.id ?? '');
  });

  test('an enterprise reads a paper once it was served, with a receipt', async () => {
    const [, order] = visit.documents;
    const path = `/enforcement-documents/${order?.id}`;
    expect((await download('huayi', order?.id ?? '')).status).toBe(404);
    const service = {
      recipient: '赵总',
      place: '华谊化工办公楼',
      way: 'direct',
      deliveredOn: '2026-12-02',
      deliverers: ['supervisor', 'colleague'],
    };
    await plant.done('supervisor', 'POST', `${path}/service`, service);
    expect((await download('huayi', order?.id ?? '')).status).toBe(200);
    expect((await plant.send('supervisor', 'POST', `${path}/service`, service)).json.code).toBe('document-served');
    visit = await plant.done('supervisor', 'GET', `/visits/${visit.id}`);
    expect(numbersOf(visit.documents)).toContain('应急回〔2026〕1号');
    await download('supervisor', visit.documents.at(-1)?.id ?? '');
  });

  test('a paper is told from a false one by its code, without signing in', async () => {
    const { rows } = await plant.owner.query(`select code from enforcement_documents where kind = 'correction-order'`);
    const verified = await plant.send('supervisor', 'POST', '/enforcement-documents/verification', rows[0]);
    expect(verified.json).toMatchObject({ number: '应急责改〔2026〕1号', enterpriseName: '华谊化工' });
    const code = 'a'.repeat(24);
    const forged = await plant.send('supervisor', 'POST', '/enforcement-documents/verification', { code });
    expect([forged.status, forged.json.code]).toEqual([404, 'document-unknown']);
  });

  test('is answered by the plant, and rechecked item by item', async () => {
    const words = '已全部整改';
    expect((await plant.send('anda', 'POST', `/visits/${visit.id}/answer`, { version: 3, words })).status).toBe(404);
    const answered = await plant.done('huayi', 'POST', `/visits/${visit.id}/answer`, { version: visit.version, words });
    expect(answered).toMatchObject({ answer: { words }, actions: [] });

    plant.clock.time = new Date('2026-12-11T02:00:00Z');
    const [first, second] = visit.findingsFound;
    const said = (finding: typeof first, result: string) => ({ findingId: finding?.id, result, words: '现场查看' });
    const recheck = (rechecked: readonly object[]) => ({ version: answered.version, rechecked });
    const path = `/visits/${visit.id}/recheck`;
    expect((await plant.send('supervisor', 'POST', path, recheck([said(first, 'met')]))).json.code).toBe(
      'recheck-incomplete',
    );
    const body = recheck([said(first, 'unmet'), said(second, 'met')]);
    visit = await plant.done('supervisor', 'POST', path, body);
    expect(visit).toMatchObject({ state: 'rechecked', rechecked: '2026-12-11' });
    const [unmet] = visit.findingsFound.filter(({ recheckResult }) => recheckResult === 'unmet');
    expect(unmet?.measures.map(({ article, double }) => [article, double])).toContainEqual(['第102条', true]);
    const told: VisitDetail = await plant.done('huayi', 'GET', `/visits/${visit.id}`);
    expect(told.findingsFound.flatMap(({ measures }) => measures)).toEqual([]);
    expect(
      (await plant.done('supervisor', 'GET', '/duties?state=open')).items.map(
        (one: { subjectId: string }) => one.subjectId,
      ),
    ).not.toContain(visit.id);
    const opinion = textOf((await download('supervisor', visit.documents.at(-1)?.id ?? '')).bytes);
    expect(opinion).toContain('应急责改〔2026〕1号');
    expect(opinion).toContain('1项未按期整改');
  });

  test('a refused act gives its number back: numbers have no gaps', async () => {
    const next = await plant.start(await plant.plan({ plannedOn: '2026-12-12' }));
    await plant.owner.query(`update officers set valid_until = '2026-12-01' where id = $1`, [plant.officers[1]]);
    const body = await plant.recordOf(next, {}, 'draft-fedcba9876543210');
    const path = `/visits/${next.id}/record`;
    expect((await plant.send('supervisor', 'PUT', path, body)).json.code).toBe('too-few-officers');
    await plant.owner.query(`update officers set valid_until = '2029-12-31' where id = $1`, [plant.officers[1]]);
    const clean = await plant.done('supervisor', 'PUT', path, body);
    expect(clean).toMatchObject({ state: 'clean', actions: [] });
    expect(numbersOf(clean.documents)).toEqual(['应急检记〔2026〕2号']);
  });
});

describe('templates', () => {
  test.each(DocumentKind.options)('what the product brings for %s passes its own check', async (kind) => {
    await expect(refuseUnfit(await drawTemplate(kind), kind)).resolves.toBeUndefined();
  });

  const change = (file: Buffer, reason = '换用省厅新版式') => {
    const form = new FormData();
    form.set('reason', reason);
    form.set('file', new Blob([new Uint8Array(file)]), '模板.docx');
    return ask(plant.api, 'director', '/document-templates/inspection-record/revisions', {
      method: 'POST',
      body: form,
    });
  };
  const paper = (...lines: readonly string[]) =>
    Packer.toBuffer(new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] }));
  const needed = '{文号}{单位名称}{制作日期}{二维码}';

  test.each([
    ['a field nobody knows', [needed, '{罚款金额}'], 'template-unknown-fields'],
    ['no number', ['{单位名称}{制作日期}{二维码}'], 'template-lacks-fields'],
    ['a brace left open', [`${needed}{检查情况`], 'template-tags-broken'],
    ['a list left open', [needed, '{#问题}{序号}'], 'template-tags-broken'],
  ])('one with %s is refused and the old one stays', async (_, lines, code) => {
    expect((await change(await paper(...lines))).json.code).toBe(code);
    const templates = await plant.done('duty', 'GET', '/document-templates');
    expect(templates.find(({ kind }: { kind: string }) => kind === 'inspection-record').revision).toBe(0);
  });

  test('an office’s own is used from the next paper on, and the paper says which it was', async () => {
    expect((await change(await paper(needed, '省厅版式：{检查情况}'))).json).toMatchObject({ revision: 1 });
    const next = await plant.start(await plant.plan({ plannedOn: '2026-12-15' }));
    const body = await plant.recordOf(next, {}, 'draft-aaaabbbbccccdddd');
    const clean: VisitDetail = await plant.done('supervisor', 'PUT', `/visits/${next.id}/record`, body);
    expect(clean.documents[0]?.templateRevision).toBe(1);
    const { bytes } = await download('supervisor', clean.documents[0]?.id ?? '');
    expect(textOf(bytes)).toContain('省厅版式：抽查罐区');
  });
});
