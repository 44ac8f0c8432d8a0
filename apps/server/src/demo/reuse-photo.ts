import { Readable } from 'node:stream';
import type { CountyPerson } from '@zhiben/county/county.ts';
import sharp from 'sharp';
import type { Product } from '../compose.ts';
import { SYSTEM } from '../platform/db/scope.ts';
import { type EvidenceRow, evidenceStore } from '../platform/files/evidence-store.ts';
import { keepEvidence } from '../platform/files/index.ts';
import { record } from '../platform/ledger/record.ts';
import { actOf } from './play-stories.ts';
import type { Keys } from './seed-district.ts';

/**
 * Somebody at one enterprise cuts a piece out of a photo of one hazard and brings it as the rectification of another, and brings
 * another hazard's own photo as what it looks like since. The product finds both by itself.
 */
export async function reusePhoto(
  product: Product,
  people: ReadonlyMap<string, CountyPerson>,
  keys: Keys,
): Promise<void> {
  await product.scope(SYSTEM, async (act) => {
    const enterpriseId = keys.get('qingluan') ?? '';
    const photos = await act.tx
      .selectFrom('evidence')
      .select(['id', 'subject_id'])
      .where('enterprise_id', '=', enterpriseId)
      .where('kind', '=', 'hazard-photo')
      .orderBy('added_at')
      .execute();
    const hazards = [...new Set(photos.map(({ subject_id }) => subject_id))];
    const [source, target] = hazards;
    const [photo] = source === undefined ? [] : await evidenceStore(act.tx).of(source);
    if (photo === undefined || source === undefined || target === undefined) return;
    const doing = actOf({ tx: act.tx, people, keys }, 'qingluan.safety', act.now);

    for (const subjectId of [target, source]) {
      const file = await product.files.put(Readable.from([await retouched(product, photo)]), '整改后.jpg');
      const about = { kind: 'rectification-photo', subjectKind: 'hazard', subjectId, enterpriseId } as const;
      const { id, name, hash } = await keepEvidence(doing, file, about);
      await record(doing, { act: 'hazard.evidence', ...about, detail: { evidence: id, kind: about.kind, name, hash } });
    }
  });
}

const retouched = ({ files }: Product, { file_hash }: EvidenceRow): Promise<Buffer> =>
  sharp(files.pathOf(file_hash))
    .extract({ left: 45, top: 30, width: 615, height: 420 })
    .linear(1.06, 6)
    .jpeg({ quality: 70 })
    .toBuffer();
