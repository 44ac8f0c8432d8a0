import { randomUUID } from 'node:crypto';
import type { InstallationDetail } from '@zhiben/contract/installation-view.ts';
import type { Actor } from '../../platform/actor.ts';
import { ask, HUAYI, openPlant, PEOPLE } from '../../platform/plant.fixture.ts';
import { createDirectory } from '../directory/index.ts';
import { createHazards, hazardNumbers, openAmong } from '../hazards/index.ts';
import { createInstallations, gradedInstallations, type InstallationsNeeds } from './index.ts';

export const CHLORINE = { name: '液氯', namedRow: 12, categories: [], designTonnes: 30 };

/** Installations over real enterprises, people and hazards. Time is set; every act is done at the time it is told. */
export async function openInstallationPlant(now: Date) {
  const plant = await openPlant({ now });
  const directory = createDirectory({
    openHazards: async () => new Map(),
    accountHolders: async () => new Set(),
    gradedInstallations,
  });
  const { enterpriseNames, factsOf, peopleAtWork, placeName } = directory;
  const hazards = createHazards({ enterpriseNames, enterpriseFacts: factsOf, storyOf: async () => [] });
  const needs: InstallationsNeeds = {
    publicUrl: 'https://zhiben.example/',
    enterpriseNames,
    peopleAtWork,
    organisationOf: directory.organisationOf,
    placeName,
    reportHazard: hazards.report,
    hazardNumbers,
    openAmong,
    enterprisesOnFile: directory.enterprisesOnFile,
  };
  const installations = createInstallations(needs);
  const api = await plant.serve([...installations.routes, ...directory.routes, ...hazards.routes]);

  return {
    ...plant,
    api,
    directory,
    installations,

    async person(name: string, enterpriseId = HUAYI): Promise<string> {
      const id = randomUUID();
      await plant.owner.query(`insert into people (id, enterprise_id, name, post) values ($1, $2, $3, '主任')`, [
        id,
        enterpriseId,
        name,
      ]);
      return id;
    },
    leave: (personId: string) => plant.owner.query(`update people set closed_at = now() where id = $1`, [personId]),

    post: (who: keyof typeof PEOPLE, path: string, body: unknown, method = 'POST') =>
      ask(api, who, path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    get: async (who: keyof typeof PEOPLE, path: string) => (await ask(api, who, path)).json,

    async add(change: Readonly<Record<string, unknown>> = {}): Promise<InstallationDetail> {
      const body = {
        enterpriseId: HUAYI,
        name: '液氯库',
        kind: 'storage',
        residents: 35,
        substances: [CHLORINE],
        ...change,
      };
      const reply = await this.post('huayi', '/installations', body);
      if (reply.status !== 200) throw new Error(JSON.stringify(reply.json));
      return reply.json;
    },
    appoint(installationId: string, role: string, personId: string, fromOn = '2026-11-23') {
      return this.post('huayi', `/installations/${installationId}/stewards`, {
        role,
        personId,
        phone: '0000-1234567',
        fromOn,
      });
    },
    layTasks: () => installations.layTasks({ scope: plant.scope, signal: new AbortController().signal }),
    /** Records a task as the person themselves. */
    keep: (
      personId: string,
      taskId: string,
      findings: readonly { description: string; location: null }[] = [],
      of: Actor = PEOPLE.huayi,
    ) =>
      plant.scope({ ...of, personId }, (act) =>
        installations.keep(act, taskId, { words: '排查完成', findings: [...findings] }),
      ),
  };
}

export type InstallationPlant = Awaited<ReturnType<typeof openInstallationPlant>>;
