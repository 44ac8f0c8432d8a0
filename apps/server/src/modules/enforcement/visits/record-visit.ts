import type { recordVisit as operation } from '@zhiben/contract/enforcement.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { lastDayOf } from '@zhiben/rules/enforcement/statutory-clocks.ts';
import { dayOf, endOfDay } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { layDuties } from '../../../platform/duties/lay-duty.ts';
import { evidenceOf } from '../../../platform/files/evidence-store.ts';
import { record } from '../../../platform/ledger/record.ts';
import { dayWords, remedyWords, timeWords } from '../documents/document-words.ts';
import { makeDocument } from '../documents/make-document.ts';
import { problemRows } from '../documents/problem-rows.ts';
import { signaturesOf } from '../documents/signature-pictures.ts';
import { recordFault } from '../domain/record-faults.ts';
import type { EnforcementNeeds } from '../enforcement-needs.ts';
import { evidenceNotHere, recordFaulty } from '../enforcement-refusals.ts';
import { refuseUncertified } from '../officers/certified.ts';
import { keepFindings } from './keep-findings.ts';
import { refuseStep } from './move-visit.ts';
import { findingsOf, lockVisit, type VisitRow } from './visit-store.ts';

export type VisitRecord = BodyOf<typeof operation>;
type Needs = Pick<
  EnforcementNeeds,
  'reportHazard' | 'determineHazard' | 'files' | 'publicUrl' | 'enterpriseOnFile' | 'enterpriseNames'
>;

/**
 * Takes in what was found on site. In this one transaction findings become judged hazards with their days, the record and the
 * order are numbered and written, and what is owed from now on is laid. The same draft again changes nothing.
 */
export async function recordVisit(act: Act, id: string, body: VisitRecord, needs: Needs): Promise<void> {
  const { tx, actor, now } = act;
  const visit = await lockVisit(tx, id);
  if (visit.draft_id === body.draftId && visit.officer_persons.includes(actor.personId)) return;
  refuseStep(actor, visit, 'record');
  await refuseUncertified(tx, visit.officers, dayOf(now));
  await refuseFaulty(act, visit, body);

  const hazards = await keepFindings(act, visit, body.answers, body.place, needs);
  const orderDueOn = lastOrdered(body);
  await keepRecord(act, visit, body, orderDueOn);
  const papers = await writePapers(act, visit, body, orderDueOn, needs);
  if (orderDueOn !== null) await layOrder(act, visit, orderDueOn, papers, needs);
  await record(act, {
    act: 'visit.record',
    subjectKind: 'visit',
    subjectId: id,
    enterpriseId: visit.enterprise_id,
    detail: {
      hazards,
      papers,
      orderDueOn,
      answers: body.answers.map(({ key, verdict, level, words }) => ({ key, verdict, level, words })),
      finishedAtOnDevice: body.finishedAtOnDevice,
    },
  });
}

async function refuseFaulty({ tx, now }: Act, visit: VisitRow, body: VisitRecord): Promise<void> {
  const fault = recordFault(visit.items, body.answers, dayOf(now));
  if (fault !== undefined) throw recordFaulty(fault);
  if (body.siteSignatureId === null && body.siteRefused === null) {
    throw recordFaulty('现场负责人没有签名。拒绝签名的，请写明情况。');
  }
  const wanted = [
    ...new Set([
      ...body.officerSignatureIds,
      ...(body.siteSignatureId === null ? [] : [body.siteSignatureId]),
      ...body.answers.flatMap(({ photoIds }) => photoIds),
    ]),
  ];
  if ((await evidenceOf(tx, visit.id, wanted)) !== wanted.length) throw evidenceNotHere();
  if (new Set(body.officerSignatureIds).size < 2) throw recordFaulty('须两名执法人员分别签名。');
}

const lastOrdered = ({ answers }: VisitRecord): string | null =>
  answers
    .filter(({ verdict, disposition }) => verdict === 'abnormal' && disposition === 'order')
    .flatMap(({ rectifyBy }) => rectifyBy ?? [])
    .toSorted()
    .at(-1) ?? null;

async function keepRecord({ tx, now }: Act, visit: VisitRow, body: VisitRecord, orderDueOn: string | null) {
  const { draftId, answers, ...said } = body;
  await tx
    .updateTable('visits')
    .set({
      finished_at: now,
      draft_id: draftId,
      record: JSON.stringify({ ...said, answers: answers.map(({ key, verdict }) => ({ key, verdict })) }),
      order_due_on: orderDueOn,
      version: visit.version + 1,
    })
    .where('id', '=', visit.id)
    .execute();
}

/** The record, and the order where something is ordered: nothing in them is typed a second time. */
async function writePapers(act: Act, visit: VisitRow, body: VisitRecord, orderDueOn: string | null, needs: Needs) {
  const findings = await findingsOf(act.tx, visit.id);
  const signatures = { officers: body.officerSignatureIds, site: body.siteSignatureId };
  const pictures = await signaturesOf(act.tx, signatures, needs.files);
  const about = { enterpriseId: visit.enterprise_id, visitId: visit.id, officers: visit.officers, pictures };
  const today = dayOf(act.now);
  const signed = body.siteRefused === null ? '现场负责人已签名' : `现场负责人未签名：${body.siteRefused}`;
  const written = await makeDocument(
    act,
    {
      ...about,
      kind: 'inspection-record',
      content: {
        检查场所: body.place,
        开始时间: timeWords(visit.started_at ?? act.now),
        结束时间: timeWords(act.now),
        现场负责人: body.sitePerson,
        现场负责人职务: body.sitePost,
        现场负责人电话: body.sitePhone,
        检查情况: body.words,
        签名情况: `${visit.officers.map(({ name }) => name).join('、')}已签名；${signed}。`,
        问题: problemRows(findings),
      },
    },
    needs,
  );
  if (orderDueOn === null) return [written.number];
  const order = await makeDocument(
    act,
    {
      ...about,
      kind: 'correction-order',
      content: {
        检查日期: dayWords(today),
        最后期限: dayWords(orderDueOn),
        现场负责人: body.sitePerson,
        救济途径: remedyWords(today),
        问题: problemRows(findings.filter(({ disposition }) => disposition === 'order')),
      },
    },
    needs,
  );
  return [written.number, order.number];
}

/** The enterprise owes the work and its report by the day; the office owes the recheck after it. */
async function layOrder(act: Act, visit: VisitRow, dueOn: string, papers: readonly string[], needs: Needs) {
  const name = (await needs.enterpriseNames(act.tx, [visit.enterprise_id])).get(visit.enterprise_id) ?? '';
  const subject = {
    subjectKind: 'visit',
    subjectId: visit.id,
    subjectTitle: `${name} ${papers.at(-1)}`,
    aboutEnterpriseId: visit.enterprise_id,
  } as const;
  const recheck = lastDayOf('recheck', dueOn);
  await layDuties(act, [
    {
      ...subject,
      kind: 'correction-order',
      enterpriseId: visit.enterprise_id,
      ownerRoles: ['principal', 'safety-manager'],
      dueAt: endOfDay(dueOn),
      dueCertain: true,
      source: `责令限期整改指令书 ${papers.at(-1)}`,
    },
    {
      ...subject,
      kind: 'visit-recheck',
      enterpriseId: null,
      ownerRoles: ['supervisor', 'director'],
      dueAt: endOfDay(recheck.on),
      dueCertain: recheck.certain,
      source: '整改期限届满后10日内复查（暂定）',
    },
  ]);
}
