import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { CheckId, EvidenceId, type OrgUnitId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import type { Actor } from '../../platform/actor.ts';
import { fileStore } from '../../platform/files/file-store.ts';
import { keepEvidence } from '../../platform/files/index.ts';
import { HUAYI, openPlant, PEOPLE } from '../../platform/plant.fixture.ts';
import { createDirectory } from '../directory/index.ts';
import { createHazards, hazardNumbers } from '../hazards/index.ts';
import { settleConflict } from './filling/settle-conflict.ts';
import { type Submission, submitCheck } from './filling/submit-check.ts';
import { createSelfChecks, type SelfChecksNeeds } from './index.ts';
import { toDetail } from './reading/check-view.ts';

/** A plant with a company, a workshop and a team, their leaders, and two places of the workshop. Tuesday, ten in the morning. */
export async function openCheckedPlant() {
  const plant = await openPlant({ now: new Date('2026-11-24T02:00:00Z') });
  const folder = await mkdtemp(join(tmpdir(), 'check-files-'));
  const files = fileStore({ folder });
  const directory = createDirectory({
    openHazards: async () => new Map(),
    accountHolders: async () => new Set(),
    gradedInstallations: async () => new Map(),
  });
  const { enterpriseNames, factsOf, organisationOf } = directory;
  const hazards = createHazards({ enterpriseNames, enterpriseFacts: factsOf, storyOf: async () => [] });
  const needs: SelfChecksNeeds = {
    files,
    evidenceCame: () => {},
    enterpriseNames,
    enterprises: directory.enterprisesForMatching,
    organisationOf,
    reportHazard: hazards.report,
    hazardNumbers,
  };
  const checks = createSelfChecks(needs);
  const { scope } = plant;

  const site = await scope(PEOPLE.supervisor, async (act) => {
    const unit = async (kind: 'company' | 'workshop' | 'team', name: string, parentId: OrgUnitId | null) =>
      (await directory.addOrgUnit(act, HUAYI, { kind, name, parentId })).id;
    const company = await unit('company', '公司本部', null);
    const workshop = await unit('workshop', '加氢车间', company);
    const team = await unit('team', '加氢甲班', workshop);
    const place = async (name: string) =>
      (await directory.addPlace(act, HUAYI, { name, orgUnitId: workshop, areaClass: null })).id;
    const person = (name: string, post: string, orgUnitId: string) =>
      directory.registerPerson(act, { enterpriseId: HUAYI, agencyId: null, name, post, phone: null, orgUnitId });
    return {
      units: { company, workshop, team },
      places: { reactor: await place('加氢釜'), pumps: await place('泵房') },
      principal: await person('赵总', '总经理', company),
      head: await person('钱主任', '车间主任', workshop),
      leader: await person('孙班长', '班长', team),
    };
  });
  const actor = (personId: string, name: string, change: Partial<Actor> = {}): Actor => ({
    ...PEOPLE.huayi,
    accountId: `account-${personId}`,
    personId,
    name,
    post: name.slice(1),
    role: 'team-leader',
    ...change,
  });
  const people = {
    leader: actor(site.leader, '孙班长'),
    head: actor(site.head, '钱主任', { role: 'workshop-head' }),
    principal: actor(site.principal, '赵总', { role: 'principal' }),
  };

  const detail = (checkId: string, who: Actor = people.principal) =>
    scope(who, async ({ tx, now }) => {
      const check = await tx.selectFrom('checks').selectAll().where('id', '=', checkId).executeTakeFirstOrThrow();
      return toDetail(tx, check, now, needs);
    });
  const evidence = (checkId: string, who: Actor, kind: 'check-photo' | 'check-signature', words: string) =>
    scope(who, async (act) => {
      const file = await files.put(Readable.from([Buffer.from(words)]), `${words}.txt`);
      const about = { kind, subjectKind: 'check', subjectId: checkId, enterpriseId: HUAYI } as const;
      return EvidenceId.parse((await keepEvidence(act, file, about)).id);
    });

  return {
    ...plant,
    ...site,
    people,
    needs,
    directory,
    detail,
    evidence,

    lay: () => scope(PEOPLE.supervisor, (act) => checks.lay(act, HUAYI)),

    /** Today's check of the team, once laid. */
    async checkOf(unit: string) {
      const { rows } = await plant.owner.query('select id from checks where org_unit_id = $1 order by from_on desc', [
        unit,
      ]);
      return CheckId.parse(rows[0]?.id);
    },

    /** A draft in which everything is in order but for what is said, as this person's phone would send it. */
    async draft(checkId: string, who: Actor, change: Partial<Submission> = {}): Promise<Submission> {
      const { sheets } = await detail(checkId, who);
      return {
        draftId: `draft-of-${who.personId}`,
        baseRevision: 0,
        sheets: sheets.map(({ placeId, templateOf, version }) => ({ placeId, templateOf, version })),
        answers: sheets.flatMap(({ placeId, items }) =>
          items.map(({ key }) => ({ placeId, itemKey: key, verdict: 'normal' as const, words: '', photoIds: [] })),
        ),
        signatureId: await evidence(checkId, who, 'check-signature', `${who.name}签名`),
        finishedAtOnDevice: plant.clock.time.toISOString(),
        sentAtOnDevice: plant.clock.time.toISOString(),
        ...change,
      };
    },

    submit: (checkId: string, who: Actor, submission: Submission) =>
      scope(who, (act) => submitCheck(act, checkId, submission, needs)),
    settle: (checkId: string, who: Actor, body: Parameters<typeof settleConflict>[2]) =>
      scope(who, (act) => settleConflict(act, checkId, body, needs)),

    async close() {
      await plant.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type CheckedPlant = Awaited<ReturnType<typeof openCheckedPlant>>;

/** The same answers with one of them bad. */
export const withBad = (
  submission: Submission,
  placeId: string,
  itemKey: string,
  words: string,
  photoIds: readonly EvidenceId[] = [],
): Submission => ({
  ...submission,
  answers: submission.answers.map((answer) =>
    answer.placeId === placeId && answer.itemKey === itemKey
      ? { ...answer, placeId: PlaceId.parse(placeId), verdict: 'abnormal', words, photoIds: [...photoIds] }
      : answer,
  ),
});
