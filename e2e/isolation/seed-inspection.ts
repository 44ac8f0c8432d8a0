import type { api } from '@zhiben/contract/api.ts';
import type { VisitDetail } from '@zhiben/contract/enforcement.ts';
import type { Pool } from 'pg';
import type { Request } from './ask.ts';
import type { Answered, Body, Ids } from './seed-tenant.ts';
import type { Marks } from './tenants.ts';

interface Needs {
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
export async function seedInspection({ act, ids, marks, enterpriseId, owner }: Needs) {
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
  return { ...document, DrawId: draw.id };
}

/** Two people of the office with certificates; one director alone cannot confirm their own. */
async function certify(act: Needs['act'], ids: Ids, owner: Pool): Promise<readonly string[]> {
  await act('supervisor', 'registerOfficer', ids, { certificate: '执-1', validUntil: '2099-12-31' });
  await act('director', 'registerOfficer', ids, { certificate: '执-2', validUntil: '2099-12-31' });
  const confirmed = await owner.query(
    `update officers set confirmed_at = now(), confirmed_by_name = '局长' returning id`,
  );
  return confirmed.rows.map(({ id }) => String(id));
}
