import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Visit, VisitDetail } from '@zhiben/contract/enforcement.ts';
import type { Officer } from '@zhiben/contract/enforcement-coverage.ts';
import sharp from 'sharp';
import { RISKS } from '../../compose-enforcement.ts';
import { createDuties } from '../../platform/duties/index.ts';
import { fileStore } from '../../platform/files/file-store.ts';
import { createFiles } from '../../platform/files/index.ts';
import { ask, HUAYI, openPlant, type PEOPLE } from '../../platform/plant.fixture.ts';
import { createDirectory } from '../directory/index.ts';
import { createHazards, hazardEnterprise, hazardNumbers, openHazards, searchHazards } from '../hazards/index.ts';
import { createSearch } from '../search/index.ts';
import { createEnforcement, type EnforcementNeeds } from './index.ts';

type Who = keyof typeof PEOPLE;

/** An office with two certified officers, over real enterprises, hazards, duties and files. Monday, ten in the morning. */
export async function openEnforcementPlant() {
  const plant = await openPlant({ now: new Date('2026-11-30T02:00:00Z') });
  await plant.owner.query(`update enterprises set kind = 'producer'`);
  const folder = await mkdtemp(join(tmpdir(), 'enforcement-files-'));
  const files = fileStore({ folder });
  const directory = createDirectory({
    openHazards: async () => new Map(),
    accountHolders: async () => new Set(),
    gradedInstallations: async () => new Map(),
  });
  const { enterpriseNames, factsOf } = directory;
  const hazards = createHazards({ enterpriseNames, enterpriseFacts: factsOf, storyOf: async () => [] });
  const needs: EnforcementNeeds = {
    ...RISKS,
    publicUrl: 'https://zhiben.example/',
    files,
    evidenceCame: () => {},
    enterpriseNames,
    enterprisesOnFile: directory.enterprisesOnFile,
    enterpriseOnFile: directory.enterpriseOnFile,
    reportHazard: hazards.report,
    determineHazard: hazards.moves.determine,
    hazardNumbers,
    openMajorHazards: async (tx, id) => (await openHazards(tx, [id])).get(id)?.openMajor ?? 0,
  };
  const enforcement = createEnforcement(needs);
  const none = async () => [];
  const api = await plant.serve([
    ...enforcement.routes,
    ...hazards.routes,
    ...directory.routes,
    ...createDuties({ enterpriseNames, figures: none, administration: none }).routes,
    ...createFiles({ folder, hazardEnterprise, evidenceCame: () => {} }).routes,
    ...createSearch({
      findEnterprises: directory.searchEnterprises,
      findPeople: directory.searchPeople,
      findHazards: searchHazards,
    }).routes,
  ]);
  const send = (who: Who, method: string, path: string, body?: unknown) =>
    ask(api, who, path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  const done = async (...request: Parameters<typeof send>) => {
    const reply = await send(...request);
    if (reply.status !== 200) throw new Error(`${request[1]} ${request[2]}: ${JSON.stringify(reply.json)}`);
    return reply.json;
  };

  /** Registered by themselves, confirmed by the director. */
  async function certify(who: Who, certificate: string, validUntil = '2029-12-31'): Promise<string> {
    const officers: Officer[] = await done(who, 'PUT', '/enforcement/officers/me', { certificate, validUntil });
    const id = officers.find(({ isMe }) => isMe)?.id ?? '';
    await done('director', 'POST', `/enforcement/officers/${id}/confirmation`);
    return id;
  }
  const officers = [await certify('supervisor', '晋D-001'), await certify('colleague', '晋D-002')];

  const sheet = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  async function upload(who: Who, visitId: string, kind: string, mark: number) {
    const form = new FormData();
    form.set('kind', kind);
    // Each its own bytes: a photo with another border is another photo.
    const own = await sharp(sheet).extend({ top: mark, background: '#345' }).png().toBuffer();
    form.set('file', new Blob([new Uint8Array(own)]), `${kind}-${mark}.png`);
    return ask(api, who, `/visits/${visitId}/evidence`, { method: 'POST', body: form });
  }

  return {
    ...plant,
    api,
    files,
    enforcement,
    officers,
    certify,
    send,
    done,
    upload,
    plan: (change: Readonly<Record<string, unknown>> = {}): Promise<VisitDetail> =>
      done('supervisor', 'POST', '/visits', {
        enterpriseId: HUAYI,
        kind: 'risk',
        plannedOn: '2026-12-02',
        purpose: '暗访罐区',
        officerIds: officers,
        ...change,
      }),
    start: ({ id, version }: Pick<Visit, 'id' | 'version'>): Promise<VisitDetail> =>
      done('supervisor', 'POST', `/visits/${id}/start`, { version }),
    /** Everything in order but what is named, signed by all three. */
    async recordOf(visit: VisitDetail, bad: Readonly<Record<string, object>>, draftId = 'draft-0123456789abcdef') {
      const signed = [];
      for (const mark of [1, 2, 3])
        signed.push((await upload('supervisor', visit.id, 'visit-signature', mark)).json.id);
      return {
        draftId,
        place: '一号罐区、控制室',
        sitePerson: '赵总',
        sitePost: '总经理',
        sitePhone: '0300-5550100',
        words: '抽查罐区、控制室和特殊作业现场。',
        answers: visit.items.map(({ key }) => ({ key, verdict: key in bad ? 'abnormal' : 'normal', ...bad[key] })),
        officerSignatureIds: signed.slice(0, 2),
        siteSignatureId: signed[2],
        siteRefused: null,
        startedAtOnDevice: '2026-12-02T01:00:00Z',
        finishedAtOnDevice: '2026-12-02T03:00:00Z',
      };
    },
    async close() {
      await plant.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type EnforcementPlant = Awaited<ReturnType<typeof openEnforcementPlant>>;
