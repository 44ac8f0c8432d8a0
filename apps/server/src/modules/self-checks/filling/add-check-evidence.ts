import type { EvidenceView } from '@zhiben/contract/evidence.ts';
import { addCheckEvidence as operation } from '@zhiben/contract/self-checks.ts';
import { Instant } from '@zhiben/contract/shared.ts';
import { z } from 'zod';
import type { Act } from '../../../platform/db/scope.ts';
import { keepEvidence, readUpload } from '../../../platform/files/index.ts';
import { keyOf, once } from '../../../platform/http/idempotency.ts';
import type { OpenCall } from '../../../platform/http/route.ts';
import { record } from '../../../platform/ledger/record.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { checkNotFound, notYourEnterprise } from '../check-refusals.ts';
import { type Check, checkStore } from '../check-store.ts';
import type { SelfChecksNeeds } from '../self-checks-needs.ts';

const Fields = z.object({
  kind: z.enum(['check-photo', 'check-signature'], '请选择照片或签名'),
  takenAt: z.literal('').or(Instant).optional(),
});

/** Receives a photo or the signature of a check ahead of its answers. The same one sent again is kept once. */
export function addCheckEvidence({ files, evidenceCame }: Pick<SelfChecksNeeds, 'files' | 'evidenceCame'>) {
  return async ({ params, request, actor, scope }: OpenCall<typeof operation>): Promise<EvidenceView> => {
    keyOf(request);
    // Before twenty megabytes are taken in: nobody uploads to what is out of their reach.
    await scope(actor, (act) => own(act, params.checkId));
    const upload = await readUpload(request, files);
    const fields = Fields.safeParse(upload.fields);
    if (!fields.success) {
      throw new Refusal('invalid', 'invalid-request', '有内容填写不正确，没有上传。请按提示修改后再传。');
    }
    const { kind, takenAt = '' } = fields.data;

    const kept = await scope(actor, (act) =>
      once(act, operation, request, async () => {
        const check = await own(act, params.checkId);
        const about = { kind, subjectKind: 'check', subjectId: check.id, enterpriseId: check.enterprise_id } as const;
        // What the phone's clock says is kept as it was said; it may be hours wrong and refuses nothing.
        const evidence = await keepEvidence(act, upload.file, {
          ...about,
          takenAt: takenAt === '' ? null : new Date(takenAt),
        });
        const { id, name, hash } = evidence;
        await record(act, { act: 'check.photo', ...about, detail: { evidence: id, kind, name, hash } });
        return evidence;
      }),
    );
    evidenceCame();
    return kept as EvidenceView;
  };
}

async function own({ tx, actor }: Act, checkId: string): Promise<Check> {
  const check = await checkStore(tx).find(checkId);
  if (check === undefined) throw checkNotFound();
  if (actor.enterpriseId !== check.enterprise_id) throw notYourEnterprise();
  return check;
}
