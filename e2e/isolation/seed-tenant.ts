import { setTimeout as pause } from 'node:timers/promises';
import { api } from '@zhiben/contract/api.ts';
import { criteriaOf, editionInForce } from '@zhiben/rules/major-hazards.ts';
import type { Pool } from 'pg';
import type { Answer, Request } from './ask.ts';
import { fill, type IdKind, slotsOf } from './fill-operation.ts';
import type { Person } from './open-district.ts';
import { rowsMentioning } from './record-of.ts';
import { seedAgencyReports } from './seed-agency-reports.ts';
import { seedInspection } from './seed-inspection.ts';
import { seedMonitoring } from './seed-monitoring.ts';
import { seedSupervision } from './seed-supervision.ts';
import type { Marks, Tenant } from './tenants.ts';

interface Needs {
  readonly home: {
    readonly title: string;
    readonly marks: Marks;
    readonly enterpriseId: string;
    readonly agencyId: string;
  };
  readonly people: ReadonlyMap<string, Person>;
  readonly send: (who: Person, request: Request) => Promise<Answer>;
  readonly owner: Pool;
}

export interface Answered {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly gateway: { readonly id: string };
}

export type Ids = Partial<Record<IdKind, string>>;
export type Body = Readonly<Record<string, unknown>>;

const today = new Date().toISOString().slice(0, 10);
const editionId = editionInForce(today).id;
const criterionId = criteriaOf(editionId)[0]?.id;

/** What happens to each hazard of an enterprise: who does what, until it stands in another state than the others. */
const STORIES: readonly (readonly (readonly [who: string, what: keyof typeof api, body: Body])[])[] = (() => {
  const reported = [] as const;
  const determined = (level: string) =>
    [
      'supervisor',
      'determineHazard',
      { level, editionId, criterionId: level === 'major' ? criterionId : null },
    ] as const;
  const listed = [...reported, determined('major'), ['director', 'listHazardPublicly', {}] as const];
  const planned = [...listed, ['principal', 'planHazard', {}] as const];
  const rectified = [...planned, ['safety-manager', 'rectifyHazard', { evidenceIds: true }] as const];
  const accepted = [...rectified, ['principal', 'acceptHazard', {}] as const];
  const applied = [...accepted, ['principal', 'applyHazard', {}] as const];
  const general = [determined('general'), ['safety-manager', 'rectifyHazard', {}] as const];
  return [
    planned,
    reported,
    [determined('suspected')],
    [determined('major')],
    listed,
    rectified,
    accepted,
    applied,
    [...applied, ['supervisor', 'writeOffHazard', { evidenceIds: true }] as const],
    [determined('general')],
    [...general, ['principal', 'acceptHazard', {}] as const],
    [['supervisor', 'dismissHazard', {}] as const],
  ];
})();

/** Gives an enterprise one of everything, each entered by the person whose work it is. */
export async function seedTenant({ home, people, send, owner }: Needs): Promise<Tenant> {
  const { title, marks, enterpriseId, agencyId } = home;
  const ids: Ids = { EnterpriseId: enterpriseId, AgencyId: agencyId };

  async function act(who: string, what: keyof typeof api, here: Ids, body: Body, file?: Request['file']) {
    const person = people.get(`${title} ${who}`) ?? people.get(who);
    if (person === undefined) throw new Error(`nobody is ${who}`);
    const operation = api[what];
    const required = new Set(slotsOf(operation).flatMap(({ at, required }) => (required ? [at] : [])));
    const input = fill(operation, ({ at, names }) => (required.has(at) && names !== 'words' ? here[names] : undefined));
    const request = { operation, input: { ...input, body: input.body && { ...input.body, ...body } } };
    const reply = await send(person, file === undefined ? request : { ...request, file });
    if (reply.status !== 200) throw new Error(`${who} cannot ${what}: ${reply.body}`);
    return JSON.parse(reply.body) as Answered;
  }

  const unit = await act('supervisor', 'addOrgUnit', ids, { kind: 'workshop', name: `${marks.record}车间` });
  const place = await act('supervisor', 'addPlace', ids, { name: `${marks.record}罐区` });
  const person = await act('supervisor', 'addPerson', ids, { name: `${marks.name}李四`, phone: marks.contents });

  async function tell(story: (typeof STORIES)[number]) {
    const description = `${marks.record}储罐液位计损坏`;
    const report = { description, location: `${marks.record}东侧`, placeId: place.id, foundOn: today };
    const { id, number } = await act('worker', 'reportHazard', ids, report);
    const here = { ...ids, HazardId: id };
    const evidence = await act(
      'worker',
      'addHazardEvidence',
      here,
      {},
      { name: `${marks.record}.txt`, text: marks.contents },
    );
    for (const [who, what, body] of story) {
      const { version } = await act(who === 'director' ? who : 'supervisor', 'getHazard', here, {});
      const note = { note: `${marks.record}附言`, version };
      await act(who, what, here, {
        ...body,
        ...note,
        ...(body['evidenceIds'] === true ? { evidenceIds: [evidence.id] } : {}),
      });
    }
    return { id, number, evidenceId: evidence.id };
  }
  const hazards: Awaited<ReturnType<typeof tell>>[] = [];
  for (const story of STORIES) hazards.push(await tell(story));

  const found = { ...ids, HazardId: hazards[0]?.id ?? '' };
  await act('supervisor', 'concludeAccountability', found, {
    seenVersion: 0,
    summary: `${marks.record}结论`,
    persons: [],
  });
  await act('supervisor', 'recordControl', ids, { name: `${marks.name}控股` });
  const dutyList = { post: `${marks.record}岗`, version: 0, items: [`${marks.record}责任`] };
  await act('safety-manager', 'publishDutyLists', ids, { lists: [dutyList] });

  const register = `企业名称,隐患描述,隐患等级,发现日期\n${marks.name}化工有限公司,${marks.record}台账所记法兰渗漏,一般,2026-01-05\n`;
  const taken = await act('supervisor', 'startImport', ids, {}, { name: `${marks.record}台账.csv`, text: register });
  const rows = () => owner.query('select from import_rows where import_id = $1', [taken.id]);
  while ((await rows()).rowCount === 0) await pause(50);

  // The sheet's line has the key that a made-up answer has, so that one gets as far as its photos.
  await act('principal', 'saveCheckTemplate', ids, { cadence: 'workshop-weekly', baseVersion: 0 });
  // Whoever records an excuse has what is due laid at once.
  const excuse = { kind: 'stopped', reason: `${marks.record}检修`, fromOn: '2099-01-01', untilOn: '2099-01-02' };
  await act('principal', 'recordCheckExcuse', ids, excuse);
  const unitOnRegister = await act('safety-manager', 'addInstallation', ids, {
    name: `${marks.record}液氯库`,
    residents: 20,
    substances: [{ name: `${marks.record}液氯`, namedRow: 12, categories: [], designTonnes: 30 }],
  });
  const installation = { ...ids, InstallationId: unitOnRegister.id };
  await act(
    'safety-manager',
    'appointSteward',
    { ...installation, PersonId: person.id },
    {
      role: 'operational',
      phone: marks.contents,
      fromOn: today,
    },
  );
  await act('safety-manager', 'recordAssessment', installation, { assessedOn: today, report: `${marks.record}评估` });
  const inspection = await act('supervisor', 'planJointInspection', ids, {
    batch: `${marks.record}检查`,
    items: [`${marks.record}泡沫罐`],
  });
  const joint = { ...ids, JointInspectionId: inspection.id };
  // Until it is made the enterprise hears nothing of it.
  await act('supervisor', 'recordJointInspection', joint, {
    madeOn: today,
    results: [{ item: `${marks.record}泡沫罐`, verdict: 'normal', words: '' }],
  });
  const tipOff = await owner.query(
    `insert into tip_offs (id, number, received_at, submission_hash, content_mac, code_hash, puzzle, description, enterprise_id, has_identity, state, due_at)
     select id, 'JB-' || id, now(), id, id, id, id, $2 || '有人举报储罐泄漏', $1, false, 'received', now()
     from (select gen_random_uuid() as id) as fresh returning id`,
    [enterpriseId, marks.record],
  );

  const doubt = await owner.query(
    `insert into doubts (id, kind, enterprise_id, subject_kind, subject_id, evidence_id, facts, first_seen_at)
     values (gen_random_uuid(), 'camera-time', $1, 'hazard', $2, $3, jsonb_build_object('words', $4::text), now()) returning id`,
    [enterpriseId, hazards[0]?.id, hazards[0]?.evidenceId, `${marks.record}存疑`],
  );
  const paper = { ...ids, kind: 'summary' };
  const file = await act(
    'safety-manager',
    'addFilingFile',
    paper,
    {},
    { name: `${marks.record}总结.txt`, text: marks.contents },
  );
  await act(
    'safety-manager',
    'filePaper',
    { ...paper, EvidenceId: file.id },
    {
      seenRevision: 0,
      aims: `${marks.record}治本`,
      tasks: `${marks.record}攻坚`,
      tasksTotal: 2,
      tasksDone: 1,
      problems: '',
      evidenceIds: [file.id],
    },
  );
  await act('supervisor', 'makeGrading', ids, { note: `${marks.record}分级` });
  const report = await owner.query(
    `with asked as (
       insert into reports (id, kind, year, part, title, from_on, until_on, state, revision, drafted_at, requested_at, requested_by_name)
       select gen_random_uuid(), 'monthly', 2020, 1 + (select count(*) from reports), $1 || '报告', '2020-01-01', '2020-01-31', 'ready', 1, now(), now(), 'x' returning id),
     drawn as (
       insert into report_drafts select id, 1, jsonb_build_array(jsonb_build_object('section', 'overview', 'words', $1::text, 'figures', '[]'::jsonb, 'charts', '[]'::jsonb, 'tables', '[]'::jsonb)), now() from asked)
     select id from asked`,
    [marks.record],
  );
  const needs = { act, ids, marks, enterpriseId, owner };
  const monitoring = await seedMonitoring(needs);
  const agencyReports = await seedAgencyReports({ ...needs, agencyId, evidenceId: hazards[0]?.evidenceId });
  const enforcement = await seedInspection(needs);
  const supervision = await seedSupervision(act, { ...ids, HazardId: hazards[0]?.id ?? '' }, marks);

  const one = async (query: string) => String((await owner.query(query, [enterpriseId])).rows[0]?.id);
  return {
    title,
    marks,
    hazards,
    paperFile: file.id,
    ids: {
      EnterpriseId: enterpriseId,
      AgencyId: agencyId,
      OrgUnitId: unit.id,
      PlaceId: place.id,
      PersonId: person.id,
      HazardId: hazards[0]?.id ?? '',
      EvidenceId: hazards[0]?.evidenceId ?? '',
      ImportId: taken.id,
      CheckId: await one('select id from checks where enterprise_id = $1 limit 1'),
      TipOffId: tipOff.rows[0]?.id,
      DoubtId: doubt.rows[0]?.id,
      InstallationId: unitOnRegister.id,
      StewardTaskId: await one(`select id from steward_tasks where enterprise_id = $1 and kind = 'inspect' limit 1`),
      JointInspectionId: inspection.id,
      ...monitoring,
      ReportId: report.rows[0]?.id,
      ...agencyReports,
      OfficerId: enforcement.OfficerId,
      VisitId: enforcement.VisitId,
      DrawId: enforcement.DrawId,
      FindingId: enforcement.FindingId,
      CaseId: enforcement.CaseId,
      CasePartyId: enforcement.CasePartyId,
      EnforcementDocumentId: enforcement.EnforcementDocumentId,
      ...supervision,
      DutyId: await one('select id from duties where about_enterprise_id = $1 limit 1'),
      AccountId: await one(`select id from accounts where enterprise_id = $1 and login like 'spare.%'`),
    },
    rows: await rowsMentioning(owner, [enterpriseId, marks.name, marks.record]),
  };
}
