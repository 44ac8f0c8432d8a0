import { addHazardEvidence, type EvidenceView } from '@zhiben/contract/evidence.ts';
import { Instant } from '@zhiben/contract/shared.ts';
import { EvidenceKind } from '@zhiben/vocabulary/evidence.ts';
import { z } from 'zod';
import type { Act, Tx } from '../db/scope.ts';
import { keyOf, once } from '../http/idempotency.ts';
import type { OpenCall } from '../http/route.ts';
import { record } from '../ledger/record.ts';
import { Refusal } from '../refusal.ts';
import { subjectNotFound } from './file-refusals.ts';
import type { FileStore } from './file-store.ts';
import { keepEvidence } from './keep-evidence.ts';
import { readUpload, type Upload } from './read-upload.ts';

export interface EvidenceNeeds {
  readonly files: FileStore;
  /** The enterprise a hazard belongs to; undefined when there is no such hazard within reach. */
  readonly hazardEnterprise: (tx: Tx, hazardId: string) => Promise<string | undefined>;
  /** Told when evidence has been committed. */
  readonly evidenceCame: () => void;
}

const Fields = z.object({
  kind: EvidenceKind.exclude(['register'], '请选择证据类型'),
  takenAt: z.literal('').or(Instant).optional(),
  /** What the device's clock said when it began to send. */
  sentAt: z.literal('').or(Instant).optional(),
});

/** Receives a file and, in one transaction, makes it evidence of a hazard and says so in the ledger. */
export function addEvidence({ files, hazardEnterprise, evidenceCame }: EvidenceNeeds) {
  return async ({ params, request, actor, scope }: OpenCall<typeof addHazardEvidence>): Promise<EvidenceView> => {
    const { hazardId } = params;
    keyOf(request);
    // Before twenty megabytes are taken in: nobody uploads to what is out of their reach.
    await scope(actor, (act) => enterpriseOf(act, hazardId));
    const upload = await readUpload(request, files);
    const { kind, ...clock } = fieldsOf(upload);

    const kept = await scope(actor, (act) =>
      once(act, addHazardEvidence, request, async () => {
        const enterpriseId = await enterpriseOf(act, hazardId);
        const about = { kind, subjectKind: 'hazard', subjectId: hazardId, enterpriseId } as const;
        const evidence = await keepEvidence(act, upload.file, { ...about, takenAt: takenWhen(clock, act.now) });
        const { id, name, hash } = evidence;
        await record(act, { act: 'hazard.evidence', ...about, detail: { evidence: id, kind, name, hash } });
        return evidence;
      }),
    );
    evidenceCame();
    return kept as EvidenceView;
  };

  async function enterpriseOf({ tx }: Act, hazardId: string): Promise<string> {
    const enterpriseId = await hazardEnterprise(tx, hazardId);
    if (enterpriseId === undefined) throw subjectNotFound();
    return enterpriseId;
  }
}

function fieldsOf({ fields }: Upload): z.output<typeof Fields> {
  const read = Fields.safeParse(fields);
  if (read.success) return read.data;
  const messages = read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new Refusal('invalid', 'invalid-request', '有内容填写不正确，没有上传。请按提示修改后再传。', messages);
}

const ONE_DAY_MS = 24 * 60 * 60 * 1000;
/** So long a photo may be on its way; a clock that differs by more is wrong. */
const ON_ITS_WAY_MS = 10 * 60 * 1000;

/** By our clock: who answers for a hazard is reckoned from when it was first seen, and phones are hours wrong. */
function takenWhen({ takenAt = '', sentAt = '' }: Omit<z.output<typeof Fields>, 'kind'>, now: Date): Date | null {
  if (takenAt === '') return null;
  const ahead = sentAt === '' ? 0 : Date.parse(sentAt) - now.getTime();
  const taken = new Date(Date.parse(takenAt) - (Math.abs(ahead) > ON_ITS_WAY_MS ? ahead : 0));
  if (taken.getTime() > now.getTime() + ONE_DAY_MS) {
    throw new Refusal('invalid', 'taken-in-future', '拍摄时间晚于现在，没有上传。请检查手机或相机的日期。');
  }
  return taken;
}
