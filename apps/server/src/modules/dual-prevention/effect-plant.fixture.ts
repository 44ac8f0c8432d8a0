import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { criteriaOf, editionInForce } from '@zhiben/rules/major-hazards.ts';
import { EnterpriseId, type EvidenceId } from '@zhiben/vocabulary/ids.ts';
import type { Actor } from '../../platform/actor.ts';
import { fileStore } from '../../platform/files/file-store.ts';
import { keepEvidence } from '../../platform/files/index.ts';
import { openPlant, PEOPLE } from '../../platform/plant.fixture.ts';
import { createDirectory } from '../directory/index.ts';
import { createHazards, hazardsOfWeeks } from '../hazards/index.ts';
import { stewardshipOfWeeks } from '../installations/index.ts';
import { checkCoverage, checksOfWeeks } from '../self-checks/index.ts';
import { createDualPrevention, type DualPreventionNeeds } from './index.ts';

const editionId = editionInForce('2026-09-01').id;
const criterionId = criteriaOf(editionId)[0]?.id ?? null;

/** A check as it is on record. */
export interface CheckOnRecord {
  readonly enterpriseId: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly doneAt?: Date | undefined;
  readonly excused?: boolean | undefined;
}

type Move = keyof ReturnType<typeof createHazards>['moves'];

/** Dual prevention over real hazards and checks on record. Time is set; every act is done at the time it is told. */
export async function openEffectPlant(now: Date) {
  const plant = await openPlant({ now });
  const folder = await mkdtemp(join(tmpdir(), 'effect-files-'));
  const files = fileStore({ folder });
  const directory = createDirectory({
    openHazards: async () => new Map(),
    accountHolders: async () => new Set(),
    gradedInstallations: async () => new Map(),
  });
  const { enterpriseNames, factsOf } = directory;
  const hazards = createHazards({ enterpriseNames, enterpriseFacts: factsOf, storyOf: async () => [] });
  const needs: DualPreventionNeeds = {
    enterprises: directory.enterprisesForMatching,
    enterpriseNames,
    checkCoverage,
    checksOfWeeks,
    hazardsOfWeeks,
    stewardshipOfWeeks,
  };
  const dualPrevention = createDualPrevention(needs);

  const of = (enterpriseId: string, role: 'principal' | 'safety-manager'): Actor => ({
    ...PEOPLE.huayi,
    personId: `${role} ${enterpriseId}`,
    role,
    enterpriseId,
    reach: [enterpriseId],
  });

  return {
    ...plant,
    needs,
    dualPrevention,
    routes: [...dualPrevention.routes, ...hazards.routes],
    close: async () => {
      await plant.close();
      await rm(folder, { recursive: true, force: true });
    },

    async enterprise(name: string): Promise<string> {
      const id = randomUUID();
      const text = `insert into enterprises (id, name, kind, updated_at) values ($1, $2, 'producer', now())`;
      await plant.owner.query(text, [id, name]);
      return id;
    },

    /** Checks have been laid at an enterprise from one day to another. */
    async cover(enterpriseId: string, sinceOn: string, laidUntilOn: string): Promise<void> {
      await plant.owner.query(
        `insert into check_coverage values ($1, $2, $3) on conflict (enterprise_id) do update set laid_until_on = $3`,
        [enterpriseId, sinceOn, laidUntilOn],
      );
    },

    async enterChecks(checks: readonly CheckOnRecord[]): Promise<void> {
      for (const { enterpriseId, fromOn, untilOn, doneAt = null, excused = false } of checks) {
        await plant.owner.query(
          `with unit as (insert into org_units (id, enterprise_id, kind, name) values (gen_random_uuid(), $1, 'team', '班') returning id)
           insert into checks (id, enterprise_id, org_unit_id, org_unit_name, cadence, from_on, until_on, due_at, place_ids, excused_because, excuse_words, done_at, done_by)
           select gen_random_uuid(), $1, id, '班', 'team-daily', $2, $3, ($3::date + interval '1 day - 1 millisecond') at time zone 'Asia/Shanghai', '{}',
                  $4, $4, $5, case when $5::timestamptz is null then null else 'leader' end from unit`,
          [enterpriseId, fromOn, untilOn, excused ? 'stopped' : null, doneAt],
        );
      }
    },

    /** Reports a hazard and answers how to move it on. */
    async hazard(enterpriseId: string, at: Date, foundOn: string, channel: 'self-check' | 'inspection' = 'self-check') {
      plant.clock.time = at;
      const body = { description: '法兰渗漏', location: null, placeId: null, foundBy: '', channel, foundOn };
      let standing = await plant.scope(of(enterpriseId, 'safety-manager'), (act) =>
        hazards.report(act, { ...body, enterpriseId: EnterpriseId.parse(enterpriseId) }),
      );
      const evidenceIds: EvidenceId[] = [];

      async function move(when: Date, action: Move, change: Readonly<Record<string, unknown>> = {}): Promise<void> {
        plant.clock.time = when;
        const who = whoMoves(enterpriseId, action);
        standing = await plant.scope(who, (act) => {
          const perform = hazards.moves[action] as (to: typeof act, with_: object) => Promise<typeof standing>;
          const { id: hazardId, version } = standing;
          return perform(act, { hazardId, version, note: '', reason: '测试', evidenceIds, ...change });
        });
      }
      return {
        id: standing.id as string,
        move,
        judge: (when: Date, level: 'major' | 'general', rectifyBy: string | null) =>
          move(when, 'determine', { level, editionId, criterionId: level === 'major' ? criterionId : null, rectifyBy }),
        /** Major hazards are moved with evidence. */
        async keepPhoto(): Promise<void> {
          const file = await files.put(Readable.from([Buffer.from(standing.id)]), '照片.txt');
          const about = {
            kind: 'rectification-photo',
            subjectKind: 'hazard',
            subjectId: standing.id,
            enterpriseId,
          } as const;
          evidenceIds.push((await plant.scope(PEOPLE.supervisor, (act) => keepEvidence(act, file, about))).id);
        },
      };
    },
  };

  function whoMoves(enterpriseId: string, action: Move): Actor {
    if (action === 'accept' || action === 'apply') return of(enterpriseId, 'principal');
    if (['plan', 'rectify', 'reject'].includes(action)) return of(enterpriseId, 'safety-manager');
    return action === 'list' ? PEOPLE.director : PEOPLE.supervisor;
  }
}

export type EffectPlant = Awaited<ReturnType<typeof openEffectPlant>>;
