import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeAccounting } from './compose-accounting.ts';
import { createDirectory } from './modules/directory/index.ts';
import { gradedInstallations } from './modules/installations/index.ts';
import { createDuties } from './platform/duties/index.ts';
import { fileStore } from './platform/files/file-store.ts';
import { ask, openPlant, type PEOPLE } from './platform/plant.fixture.ts';

/** What gives account, over the records of every module, at a set time. */
export async function openAccounting(now: Date) {
  const plant = await openPlant({ now });
  const folder = await mkdtemp(join(tmpdir(), 'accounting-files-'));
  const online = new Map<string, { part: number; whole: number }>();
  const directory = createDirectory({
    openHazards: async () => new Map(),
    accountHolders: async () => new Set(),
    gradedInstallations,
  });
  const accounting = composeAccounting({
    publicUrl: 'https://zhiben.example.invalid',
    directory,
    files: fileStore({ folder }),
    pointsOnline: async () => online,
  });
  const { enterpriseNames } = directory;
  const duties = createDuties({ enterpriseNames, figures: async () => [], administration: async () => [] });
  const api = await plant.serve([...Object.values(accounting).flatMap(({ routes }) => routes), ...duties.routes]);
  await plant.owner.query(`update enterprises set kind = 'producer', installations = '[]'`);

  return {
    ...plant,
    ...accounting,
    api,
    /** How many points of an enterprise are heard. */
    online,
    get: async (who: keyof typeof PEOPLE, path: string) => (await ask(api, who, path)).json,
    post: (who: keyof typeof PEOPLE, path: string, body: unknown) =>
      ask(api, who, path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    /** Past the life cycles, whose own tests hold them: a record as it may stand. */
    async put(text: string, values: readonly unknown[] = []): Promise<void> {
      await plant.owner.query(`set session_replication_role = replica`);
      await plant.owner.query(text, [...values]);
      await plant.owner.query(`set session_replication_role = default`);
    },
    close: async () => {
      await plant.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type AccountingPlant = Awaited<ReturnType<typeof openAccounting>>;
