import type { api } from '@zhiben/contract/api.ts';
import type { VisitDetail } from '@zhiben/contract/enforcement.ts';
import type { CaseDetail } from '@zhiben/contract/enforcement-cases.ts';
import type { Pool } from 'pg';
import type { Request } from './ask.ts';
import type { Answered, Body, Ids } from './seed-tenant.ts';
import type { Marks } from './tenants.ts';

/** What one enterprise's records are seeded with. */
export interface Seeding {
  readonly act: (
    who: string,
    what: keyof typeof api,
    here: Ids,
    body: Body,
    file?: Request['file'],
  ) => Promise<Answered>;
  readonly ids: Ids;
  readonly marks: Marks;
  readonly enterpriseId: string;
  readonly owner: Pool;
}

/** An inspection that found something, with its order served; and a draw among this enterprise alone. */
export async function seedInspection({ act, ids, marks, enterpriseId, owner }: Seeding) {
  const officerIds = await certify(act, ids, owner);
  const words = `${marks.record}阀门被短接`;
  const planned = (await act('supervisor', 'planVisit', ids, {
    officerIds,
    kind: 'special',
    plannedOn: '2099-01-01',
    purpose: `${marks.record}暗访`,
  })) as unknown as VisitDetail;
  const visit = { ...ids, OfficerId: officerIds[0] ?? '', VisitId: planned.id };
  await act('supervisor', 'startVisit', visit, { version: 1 });
  const signed: string[] = [];
  for (const at of [1, 2, 3]) {
    const file = { name: `${marks.record}签名.txt`, text: `${marks.contents} ${at}` };
    signed.push((await act('supervisor', 'addVisitEvidence', visit, {}, file)).id);
  }
  const body = {
    words,
    answers: planned.items.map(({ key }, at) => ({
      key,
      verdict: at === 0 ? 'abnormal' : 'normal',
      words,
      rectifyBy: '2099-01-05',
    })),
    officerSignatureIds: signed.slice(0, 2),
    siteSignatureId: signed[2],
  };
  const here = { ...visit, EvidenceId: signed[0] ?? '' };
  const recorded = (await act('supervisor', 'recordVisit', here, body)) as unknown as VisitDetail;
  const document = { ...visit, EnforcementDocumentId: String(recorded.documents.at(-1)?.id) };
  const service = { recipient: marks.name, way: 'direct', deliveredOn: '2026-01-01', deliverers: ['甲', '乙'] };
  await act('supervisor', 'serveDocument', document, service);
  const draw = await act('supervisor', 'openDraw', ids, { howMany: 1, enterpriseIds: [enterpriseId], officerIds });
  const found = { ...document, FindingId: recorded.findingsFound[0]?.id ?? '' };
  return { ...found, ...(await seedCase(act, found, marks, officerIds)), DrawId: draw.id };
}

/** A case whose notice has reached the enterprise: it knows of it, and waits for the decision. */
async function seedCase(act: Seeding['act'], ids: Ids, marks: Marks, officerIds: readonly string[]) {
  const words = `${marks.record}案件`;
  const said = { findingId: null, conduct: 'hazard-not-eliminated', actEndedOn: '2026-01-05', stage: 'first' };
  const persons = [{ name: marks.record, post: '主任' }];
  const proposed = await act('supervisor', 'proposeCase', ids, {
    ...said,
    cause: words,
    proposal: words,
    persons,
    officerIds,
  });
  const { id, articles, parties } = proposed as unknown as CaseDetail;
  const here = { ...ids, CaseId: id, CasePartyId: parties[0]?.id ?? '' };
  await act('director', 'moveCase', here, { version: 1, action: 'approve', words });
  const looked = { version: 2, facts: words, evidence: words, articleId: articles[0]?.id, articleReason: words };
  await act('supervisor', 'investigateCase', here, looked);
  const penalties = [{ partyId: here.CasePartyId, fineYuan: 1000 }];
  const told = await act('supervisor', 'notifyCase', here, { version: 3, penalties, hearing: false });
  const notice = (told as unknown as CaseDetail).documents.at(-1);
  const service = { recipient: marks.name, way: 'direct', deliveredOn: '2026-01-01', deliverers: ['甲', '乙'] };
  await act('supervisor', 'serveDocument', { ...here, EnforcementDocumentId: String(notice?.id) }, service);
  return { CaseId: here.CaseId, CasePartyId: here.CasePartyId };
}

/** Two people of the office with certificates; one director alone cannot confirm their own. */
async function certify(act: Seeding['act'], ids: Ids, owner: Pool): Promise<readonly string[]> {
  await act('supervisor', 'registerOfficer', ids, { certificate: '执-1', validUntil: '2099-12-31' });
  await act('director', 'registerOfficer', ids, { certificate: '执-2', validUntil: '2099-12-31' });
  const confirmed = await owner.query(
    `update officers set confirmed_at = now(), confirmed_by_name = '局长' returning id`,
  );
  return confirmed.rows.map(({ id }) => String(id));
}
