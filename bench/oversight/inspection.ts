import { randomUUID } from 'node:crypto';
import type { VisitDetail } from '@zhiben/contract/enforcement.ts';
import type { Officer } from '@zhiben/contract/enforcement-coverage.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import sharp from 'sharp';
import { ask, type Office, secondsSince } from './ask.ts';

const PHOTOS = 10;
const ITEMS = 60;

interface People {
  readonly director: Office;
  readonly officers: readonly [Office, Office];
  readonly enterpriseId: string;
}

/** An inspection with ten photos, each on a finding of its own: what the product does from the first upload to the served order. */
export async function inspection({ director, officers, enterpriseId }: People) {
  const [officer] = officers;
  const officerIds = [];
  for (const [at, one] of officers.entries()) officerIds.push(await certify(director, one, `晋B-${at}`));
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const planned = await ask<VisitDetail>(officer, 'POST', '/visits', {
    ...{ enterpriseId: enterpriseId as EnterpriseId, kind: 'risk', plannedOn: today, purpose: '测量', officerIds },
  });
  const visit = await ask<VisitDetail>(officer, 'POST', `/visits/${planned.id}/start`, { version: planned.version });
  const photos = await Promise.all(Array.from({ length: PHOTOS }, (_, at) => photo(at)));
  const strokes = await Promise.all([100, 101, 102].map(signature));

  const startedAt = performance.now();
  const photoIds: string[] = [];
  for (const one of photos) photoIds.push(await upload(officer, visit.id, 'visit-photo', one));
  const uploadSeconds = secondsSince(startedAt);
  const signed: string[] = [];
  for (const one of strokes) signed.push(await upload(officer, visit.id, 'visit-signature', one));
  const recordAt = performance.now();
  const items = visit.items.slice(0, ITEMS);
  const recorded = await ask<VisitDetail>(officer, 'PUT', `/visits/${visit.id}/record`, {
    draftId: `bench-${randomUUID()}`,
    ...{ place: '罐区', sitePerson: '赵总', sitePost: '总经理', sitePhone: '0300-5550100', words: '逐项检查。' },
    answers: visit.items.map(({ key }, at) => {
      const photoId = photoIds[at];
      if (photoId === undefined) return { key, verdict: 'normal' };
      return {
        key,
        verdict: 'abnormal',
        words: '现场不符合要求',
        photoIds: [photoId],
        disposition: 'order',
        rectifyBy: later(today),
      };
    }),
    ...{ officerSignatureIds: signed.slice(0, 2), siteSignatureId: signed[2] },
    ...{ startedAtOnDevice: new Date().toISOString(), finishedAtOnDevice: new Date().toISOString() },
  });
  const recordSeconds = secondsSince(recordAt);
  const order = recorded.documents.find(({ kind }) => kind === 'correction-order');
  if (order === undefined) throw new Error('no order was made');
  await ask(officer, 'POST', `/enforcement-documents/${order.id}/service`, {
    ...{ recipient: '赵总', place: '会议室', way: 'direct', deliveredOn: today, deliverers: ['许昌明', '陆远'] },
  });
  return {
    ...{ items: items.length, photos: PHOTOS, photoKilobytes: Math.round((photos[0]?.byteLength ?? 0) / 1024) },
    ...{ uploadSeconds, recordSeconds, handlingSeconds: secondsSince(startedAt), documents: recorded.documents.length },
  };
}

async function certify(director: Office, officer: Office, certificate: string): Promise<string> {
  const known = await ask<Officer[]>(officer, 'PUT', '/enforcement/officers/me', {
    certificate,
    validUntil: '2029-12-31',
  });
  const id = known.find(({ isMe }) => isMe)?.id ?? '';
  await ask(director, 'POST', `/enforcement/officers/${id}/confirmation`);
  return id;
}

async function upload(officer: Office, visitId: string, kind: string, file: Uint8Array): Promise<string> {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', new Blob([new Uint8Array(file)]), kind === 'visit-photo' ? 'photo.jpg' : 'signature.png');
  return (await ask<{ id: string }>(officer, 'POST', `/visits/${visitId}/evidence`, form)).id;
}

/** Twelve megapixels of noise over a ground of its own: as large as what a phone takes. */
const photo = (at: number): Promise<Uint8Array> =>
  sharp({
    create: {
      ...{ width: 4000, height: 3000, channels: 3 as const },
      background: { r: 20 * at, g: 120, b: 200 - 10 * at },
      noise: { type: 'gaussian', mean: 100 + at, sigma: 12 },
    },
  })
    .jpeg({ quality: 80 })
    .toBuffer();

const signature = (mark: number): Promise<Uint8Array> =>
  sharp({ create: { width: 320, height: mark, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();

const later = (today: string): string => new Date(Date.parse(today) + 15 * 86_400_000).toISOString().slice(0, 10);
