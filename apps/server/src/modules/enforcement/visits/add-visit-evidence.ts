import { addVisitEvidence as operation } from '@zhiben/contract/enforcement.ts';
import type { EvidenceView } from '@zhiben/contract/evidence.ts';
import { Instant } from '@zhiben/contract/shared.ts';
import { z } from 'zod';
import type { Act } from '../../../platform/db/scope.ts';
import { keepEvidence, readUpload } from '../../../platform/files/index.ts';
import { keyOf, once } from '../../../platform/http/idempotency.ts';
import type { OpenCall } from '../../../platform/http/route.ts';
import { record } from '../../../platform/ledger/record.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { EnforcementNeeds } from '../enforcement-needs.ts';
import { refuseStep } from './move-visit.ts';
import { findVisit, type VisitRow } from './visit-store.ts';

const Fields = z.object({
  kind: z.enum(['visit-photo', 'visit-signature']),
  takenAt: z.literal('').or(Instant).optional(),
});

/** Receives a photo or a signature ahead of the record. The office keeps it; what shows a hazard becomes the hazard's evidence with the record. */
export function addVisitEvidence({ files, evidenceCame }: Pick<EnforcementNeeds, 'files' | 'evidenceCame'>) {
  return async ({ params, request, actor, scope }: OpenCall<typeof operation>): Promise<EvidenceView> => {
    keyOf(request);
    // Before twenty megabytes are taken in: nobody uploads to an inspection that is not theirs.
    await scope(actor, (act) => mine(act, params.visitId));
    const upload = await readUpload(request, files);
    const fields = Fields.safeParse(upload.fields);
    if (!fields.success) {
      throw new Refusal('invalid', 'invalid-request', '有内容填写不正确，没有上传。请按提示修改后再传。');
    }
    const { kind, takenAt = '' } = fields.data;
    const kept = await scope(actor, (act) =>
      once(act, operation, request, async () => {
        const visit = await mine(act, params.visitId);
        const about = { kind, subjectKind: 'visit', subjectId: visit.id, enterpriseId: null } as const;
        const evidence = await keepEvidence(act, upload.file, {
          ...about,
          takenAt: takenAt === '' ? null : new Date(takenAt),
        });
        const { id, name, hash } = evidence;
        await record(act, { act: 'visit.photo', ...about, detail: { evidence: id, kind, name, hash } });
        return evidence;
      }),
    );
    evidenceCame();
    return kept as EvidenceView;
  };
}

async function mine({ tx, actor }: Act, visitId: string): Promise<VisitRow> {
  const visit = await findVisit(tx, visitId);
  refuseStep(actor, visit, 'record');
  return visit;
}
