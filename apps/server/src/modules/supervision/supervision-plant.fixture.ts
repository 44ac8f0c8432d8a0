import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LetterDetail } from '@zhiben/contract/supervision.ts';
import { criteriaOf, editionInForce } from '@zhiben/rules/major-hazards.ts';
import { RISKS } from '../../compose-enforcement.ts';
import { composeSupervision } from '../../compose-supervision.ts';
import { createDuties } from '../../platform/duties/index.ts';
import { fileStore } from '../../platform/files/file-store.ts';
import { createFiles } from '../../platform/files/index.ts';
import { ask, HUAYI, openPlant, type PEOPLE } from '../../platform/plant.fixture.ts';
import { createDirectory } from '../directory/index.ts';
import { createEnforcement } from '../enforcement/index.ts';
import { createHazards, hazardEnterprise, hazardNumbers } from '../hazards/index.ts';

type Who = keyof typeof PEOPLE;

/** An office over real enterprises, hazards, duties and files. Monday, ten in the morning. */
export async function openSupervisionPlant() {
  const plant = await openPlant({ now: new Date('2026-11-30T02:00:00Z') });
  await plant.owner.query(`update enterprises set kind = 'producer'`);
  const folder = await mkdtemp(join(tmpdir(), 'supervision-files-'));
  const files = fileStore({ folder });
  const directory = createDirectory({
    openHazards: async () => new Map(),
    accountHolders: async () => new Set(),
    gradedInstallations: async () => new Map(),
  });
  const { enterpriseNames, factsOf } = directory;
  const hazards = createHazards({ enterpriseNames, enterpriseFacts: factsOf, storyOf: async () => [] });
  const enforcement = createEnforcement({
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
    openMajorHazards: async () => 0,
  });
  const supervision = composeSupervision({ directory, enforcement, files });
  const none = async () => [];
  const api = await plant.serve([
    ...supervision.routes,
    ...enforcement.routes,
    ...hazards.routes,
    ...createDuties({ enterpriseNames, figures: none, administration: none }).routes,
    ...createFiles({ folder, hazardEnterprise, evidenceCame: () => {} }).routes,
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

  async function moveHazard(id: string, who: Who, path: string, body: object): Promise<void> {
    const { version } = await done('supervisor', 'GET', `/hazards/${id}`);
    await done(who, 'POST', `/hazards/${id}/${path}`, { version, note: '', ...body });
  }

  /** A major hazard found by the office, judged, listed and planned for. */
  async function majorHazard(enterpriseId: string, description: string): Promise<string> {
    const manager = enterpriseId === HUAYI ? 'huayi' : 'anda';
    const { id } = await done('supervisor', 'POST', '/hazards', {
      enterpriseId,
      description,
      location: null,
      placeId: null,
      channel: 'inspection',
      foundOn: '2026-11-20',
      foundBy: 'supervisor',
    });
    const { id: editionId } = editionInForce('2026-11-30');
    const criterionId = criteriaOf(editionId)[0]?.id ?? '';
    const move = (who: Who, path: string, body: object) => moveHazard(id, who, path, body);
    await move('supervisor', 'determination', {
      level: 'major',
      editionId,
      criterionId,
      reason: '停用',
      rectifyBy: null,
    });
    await move('director', 'listing', { listingLevel: 'district' });
    await move(manager, 'plan', {
      plan: {
        measures: '恢复',
        fundsYuan: 1,
        completeBy: '2026-12-10',
        responsiblePerson: '赵总',
        contingency: '停车',
      },
    });
    return id;
  }

  return {
    ...plant,
    api,
    files,
    supervision,
    send,
    done,
    majorHazard,
    moveHazard,
    draft: (hazardIds: readonly string[], change: object = {}): Promise<LetterDetail> =>
      done('supervisor', 'POST', '/supervision/letters', {
        kind: 'urging-letter',
        addresseeKind: 'enterprise',
        enterpriseId: HUAYI,
        subject: '一号罐区液位远传停用整改缓慢',
        measures: '立即恢复液位远传，五个工作日内书面报告。',
        matters: { hazardIds },
        ...change,
      }),
    async close() {
      await plant.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type SupervisionPlant = Awaited<ReturnType<typeof openSupervisionPlant>>;
