import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { EvidenceKind } from '@zhiben/vocabulary/evidence.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import sharp from 'sharp';
import { fileStore } from '../../platform/files/file-store.ts';
import { keepEvidence } from '../../platform/files/index.ts';
import { createBell } from '../../platform/jobs/bell.ts';
import { HUAYI, openPlant, PEOPLE } from '../../platform/plant.fixture.ts';
import { createDirectory } from '../directory/index.ts';
import { createHazards, hazardsFound } from '../hazards/index.ts';
import { checksNamed, submissionsSince } from '../self-checks/index.ts';
import { filesOfThePublic } from '../tip-offs/index.ts';
import { createAuthenticity } from './index.ts';

/** A picture with something to recognise everywhere, another for every number. */
export async function photoOf(number: number): Promise<Buffer> {
  let state = number * 7919 + 1;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const shapes = Array.from({ length: 90 }, () => {
    const grey = Math.round(chance() * 255);
    const [x, y, width, height] = [chance() * 640, chance() * 480, 12 + chance() * 80, 12 + chance() * 60];
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="rgb(${grey},${grey},${grey})" transform="rotate(${chance() * 90} ${x} ${y})"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#888"/>${shapes.join('')}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer();
}

/** Authenticity over real hazards and stored files. */
export async function openAuthenticPlant() {
  const plant = await openPlant();
  const folder = await mkdtemp(join(tmpdir(), 'authenticity-files-'));
  const files = fileStore({ folder });
  const directory = createDirectory({
    openHazards: async () => new Map(),
    accountHolders: async () => new Set(),
    gradedInstallations: async () => new Map(),
  });
  const { enterpriseNames, factsOf } = directory;
  const hazards = createHazards({ enterpriseNames, enterpriseFacts: factsOf, storyOf: async () => [] });
  const photoCame = createBell();
  const none = async () => new Map<string, string>();
  const needs = {
    files,
    photoCame,
    enterpriseNames,
    hazardsFound,
    checksNamed,
    agencyReportsNamed: none,
    submissionsSince,
    filesOfThePublic,
  };
  const authenticity = createAuthenticity(needs);

  return {
    ...plant,
    files,
    folder,
    routes: authenticity.routes,
    look: () => authenticity.examine({ scope: plant.scope, signal: new AbortController().signal }),

    async hazard(enterpriseId = HUAYI): Promise<string> {
      const words = {
        description: '法兰渗漏',
        location: null,
        placeId: null,
        foundBy: '',
        channel: 'inspection',
      } as const;
      const { id } = await plant.scope(PEOPLE.supervisor, (act) =>
        hazards.report(act, { ...words, foundOn: '2026-11-20', enterpriseId: EnterpriseId.parse(enterpriseId) }),
      );
      return id;
    },

    /** Brings a photo as evidence of a hazard or a check. */
    async bring(photo: Buffer, subjectId: string, kind: EvidenceKind = 'hazard-photo', enterpriseId = HUAYI) {
      const file = await files.put(Readable.from([photo]), `${randomUUID()}.jpg`);
      const subjectKind = kind === 'check-photo' ? 'check' : 'hazard';
      return plant.scope(PEOPLE.supervisor, (act) =>
        keepEvidence(act, file, { kind, subjectKind, subjectId, enterpriseId }),
      );
    },

    async check(enterpriseId = HUAYI): Promise<string> {
      const { rows } = await plant.owner.query(
        `with unit as (insert into org_units (id, enterprise_id, kind, name) values (gen_random_uuid(), $1, 'team', '甲班') returning id)
         insert into checks (id, enterprise_id, org_unit_id, org_unit_name, cadence, from_on, until_on, due_at, place_ids)
         select gen_random_uuid(), $1, id, '甲班', 'team-daily', '2026-11-22', '2026-11-22', '2026-11-22T16:00:00Z', '{}' from unit returning id`,
        [enterpriseId],
      );
      return rows[0].id;
    },

    /** A submission of a check as the phone sent it. */
    async submit(checkId: string, answers: readonly object[], tookSeconds: number | null = null): Promise<void> {
      const finished = new Date('2026-11-22T02:00:00Z');
      const begun = tookSeconds === null ? null : new Date(finished.getTime() - tookSeconds * 1000);
      await plant.owner.query(
        `insert into check_revisions (check_id, enterprise_id, revision, draft_id, offered, answers, by_person, by_name, by_post, at, begun_at_on_device, finished_at_on_device)
         select id, enterprise_id, 1, 'draft', $2, $2, 'p', '张', '班长', $3, $4, $3 from checks where id = $1`,
        [checkId, JSON.stringify(answers), finished, begun],
      );
    },

    close: async () => {
      await plant.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type AuthenticPlant = Awaited<ReturnType<typeof openAuthenticPlant>>;
