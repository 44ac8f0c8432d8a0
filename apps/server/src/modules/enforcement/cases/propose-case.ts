import type { proposeCase as operation } from '@zhiben/contract/enforcement-cases.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { CONDUCTS, type ConductId } from '@zhiben/rules/enforcement/articles/penal-article.ts';
import { articlesFor } from '@zhiben/rules/enforcement/articles-for.ts';
import { dayOf, endOfDay } from '../../../platform/clock.ts';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { EnforcementNeeds } from '../enforcement-needs.ts';
import { dayToCome, enterpriseNotFound } from '../enforcement-refusals.ts';
import { certifiedOfficers } from '../officers/certified.ts';
import { layClocks } from './case-clocks.ts';
import { conductUnknown, findingHasCase, findingNotFound, findingNotUnmet, noArticle } from './case-refusals.ts';
import { type CaseRow, findCase } from './case-store.ts';

export type CaseToPropose = BodyOf<typeof operation>;
type Needs = Pick<EnforcementNeeds, 'enterpriseOnFile'>;

/** Who is punished where it is not the enterprise itself: an agency, for a report it made about the enterprise. */
export interface CaseAgainst {
  readonly agencyId: string;
  readonly name: string;
}

/** Brings a case before the head: the unit, and the persons to be punished with it. Nothing is open before it is approved. */
export async function proposeCase(act: Act, body: CaseToPropose, needs: Needs, against?: CaseAgainst): Promise<string> {
  const { tx, now, actor } = act;
  const enterprise = await needs.enterpriseOnFile(tx, body.enterpriseId);
  if (enterprise === undefined) throw enterpriseNotFound();
  refuseLawless(body, dayOf(now));
  const visitId = body.findingId === null ? null : await visitOfUnmet(tx, body.findingId, body.enterpriseId);
  const officers = await certifiedOfficers(tx, body.officerIds, dayOf(now));
  const id = v7(now);
  const values = {
    id,
    enterprise_id: body.enterpriseId,
    agency_id: against?.agencyId ?? null,
    visit_id: visitId,
    finding_id: body.findingId,
    cause: body.cause,
    conduct: body.conduct,
    act_ended_on: body.actEndedOn,
    stage: body.stage,
    proposal: body.proposal,
    officers: JSON.stringify(officers.map((one) => ({ id: one.id, name: one.name, certificate: one.certificate }))),
    officer_persons: officers.map(({ person_id }) => person_id),
    proposed_at: now,
    proposed_by_name: actor.name,
  };
  await tx.insertInto('enforcement_cases').values(values).execute();
  await enterParties(act, id, body, against?.name ?? enterprise.name);
  await layApproval(act, await findCase(tx, id));
  const detail = { title: body.cause, conduct: body.conduct, actEndedOn: body.actEndedOn, stage: body.stage };
  await record(act, { act: 'case.propose', subjectKind: 'case', subjectId: id, enterpriseId: null, detail });
  return id;
}

function refuseLawless({ conduct, actEndedOn }: CaseToPropose, today: string): void {
  if (!(conduct in CONDUCTS)) throw conductUnknown();
  if (actEndedOn > today) throw dayToCome('actEndedOn');
  const { articles, note } = articlesFor(conduct as ConductId, actEndedOn);
  if (articles.length === 0) throw noArticle(note);
}

/** A finding calls for a case once a re-check found it unmet, and for one case alone. */
async function visitOfUnmet(tx: Tx, findingId: string, enterpriseId: string): Promise<string> {
  const finding = await tx
    .selectFrom('visit_findings')
    .select(['visit_id', 'enterprise_id', 'recheck_result'])
    .where('id', '=', findingId)
    .forUpdate()
    .executeTakeFirst();
  if (finding === undefined || finding.enterprise_id !== enterpriseId) throw findingNotFound();
  if (finding.recheck_result !== 'unmet') throw findingNotUnmet();
  const standing = await tx
    .selectFrom('enforcement_cases')
    .select('id')
    .where('finding_id', '=', findingId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst();
  if (standing !== undefined) throw findingHasCase();
  return finding.visit_id;
}

async function enterParties({ tx, now }: Act, caseId: string, body: CaseToPropose, unit: string): Promise<void> {
  const about = { case_id: caseId, enterprise_id: body.enterpriseId };
  const parties = [
    { ...about, id: v7(now), party: 'unit' as const, name: unit, post: '' },
    ...body.persons.map(({ name, post }) => ({ ...about, id: v7(now), party: 'person' as const, name, post })),
  ];
  await tx.insertInto('case_parties').values(parties).execute();
}

const APPROVAL_MS = 7 * 86_400_000;

/** How long the head may think is the office's own rule, not the law's. */
const layApproval = (act: Act, row: CaseRow) =>
  layClocks(act, row, [
    {
      kind: 'case-approve',
      dueAt: endOfDay(dayOf(new Date(act.now.getTime() + APPROVAL_MS))),
      source: '本机关内部要求：提请后7日内审批',
      roles: ['director'],
    },
  ]);
