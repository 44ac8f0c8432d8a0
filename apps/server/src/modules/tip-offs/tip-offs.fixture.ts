import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { createFiles, evidenceAbout } from '../../platform/files/index.ts';
import { storyOf } from '../../platform/ledger/index.ts';
import { ask, openPlant, type PEOPLE } from '../../platform/plant.fixture.ts';
import { createDirectory } from '../directory/index.ts';
import { createHazards, hazardEnterprise, hazardNumbers, openHazards } from '../hazards/index.ts';
import { createTipOffs } from './index.ts';
import { zeroBits } from './sealing/puzzle.ts';

/** Puzzles that cost a test nothing, and room for more than a district sees in a minute. */
const LIMITS = { leastBits: 4, quietPerMinute: 1000, mostPerMinute: 10_000 };

/** An office that takes tip-offs, and the public before its door. */
export async function openOffice() {
  const plant = await openPlant();
  const folder = await mkdtemp(join(tmpdir(), 'zhiben-tip-offs-'));
  const directory = createDirectory({
    openHazards,
    accountHolders: async () => new Set(),
    gradedInstallations: async () => new Map(),
  });
  const { enterpriseNames, factsOf, placeName } = directory;
  const hazards = createHazards({ enterpriseNames, enterpriseFacts: factsOf, storyOf });
  const { files, routes } = createFiles({ folder, hazardEnterprise, evidenceCame: () => {} });
  const tipOffs = createTipOffs(
    {
      secret: 'the secret of an office that tests itself',
      publicUrl: 'https://zhiben.example',
      clock: plant.clock,
      files,
      enterpriseNames,
      placeName,
      reportHazard: hazards.report,
      hazardNumbers,
      evidenceOf: evidenceAbout,
      storyOf,
    },
    LIMITS,
  );
  const api = await plant.serve([...tipOffs.routes, ...hazards.routes, ...routes], { proxies: 1 });

  return {
    ...plant,
    folder,
    api,
    /** Asks as one of the office's people. */
    as: async (who: keyof typeof PEOPLE, method: 'GET' | 'POST', path: string, body?: object) =>
      ask(api, who, path, {
        method,
        ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      }),
    async close() {
      await plant.close();
      await rm(folder, { recursive: true });
    },
  };
}
export type Office = Awaited<ReturnType<typeof openOffice>>;

let addresses = 0;
/** Somebody who has not been here before. */
export const someAddress = () => {
  addresses += 1;
  return `10.9.${addresses >> 8}.${addresses & 255}`;
};

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: read as the test expects it
  readonly json: any;
}

/** Asks as anybody, without an account. */
export async function askAsPublic(api: string, path: string, body: object, address = someAddress()): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
  const response = await fetch(`${api}/tip-offs${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, json: await response.json() };
}

export interface Report {
  readonly key?: string;
  readonly poster?: string | null;
  readonly description?: string;
  readonly location?: string;
  readonly name?: string;
  readonly contact?: string;
  readonly website?: string;
  readonly challenge?: string;
  readonly solution?: string;
}

/** What a page sends: its own key, and a puzzle that it has solved. */
export async function filledIn(api: string, report: Report = {}): Promise<Required<Omit<Report, 'poster'>> & Report> {
  const { json } = await askAsPublic(api, '/form', { poster: report.poster ?? null });
  const { challenge, bits } = json.puzzle;
  return {
    key: randomUUID(),
    description: `三号储罐法兰一直在漏${randomUUID()}`,
    location: '东城化工厂东门',
    name: '',
    contact: '',
    website: '',
    challenge,
    solution: solutionOf(challenge, bits),
    ...report,
  };
}

export function solutionOf(challenge: string, bits: number): string {
  let n = 0;
  while (zeroBits(`${challenge}:${n}`) < bits) n++;
  return String(n);
}

/** Reports, and gives back the query code. */
export async function report(api: string, words: Report = {}): Promise<string> {
  const { status, json } = await askAsPublic(api, '', await filledIn(api, words));
  if (status !== 200) throw new Error(JSON.stringify(json));
  return json.queryCode;
}

/** A photo as a phone takes it: who, when and where stand in it. */
export const phonePhoto = (background = '#7a4') =>
  sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .withExif({
      IFD0: { Make: 'Huawei', Artist: '王小明' },
      IFD3: { GPSLatitude: '36/1 11/1 0/1', GPSLongitude: '113/1 6/1 0/1' },
    })
    .jpeg()
    .toBuffer();

interface SentPhoto {
  readonly code: string;
  readonly photo: Buffer;
  readonly key?: string;
}

export async function sendPhoto(api: string, { code, photo, key = randomUUID() }: SentPhoto): Promise<Answer> {
  const form = new FormData();
  form.set('code', code);
  form.set('key', key);
  form.set('file', new File([new Uint8Array(photo)], 'IMG_王小明_0001.jpg'));
  const headers = { 'x-forwarded-for': someAddress() };
  const response = await fetch(`${api}/tip-offs/photos`, { method: 'POST', body: form, headers });
  return { status: response.status, json: await response.json() };
}
