import type { Act } from '../../platform/db/scope.ts';
import { record } from '../../platform/ledger/record.ts';
import { doubtStore, type NewDoubt } from './doubt-store.ts';

/** Raises what is not yet on record. The ledger's entry belongs to the bureau alone where the two sides are two enterprises'. */
export async function raiseDoubts(act: Act, doubts: readonly NewDoubt[]): Promise<number> {
  let raised = 0;
  for (const doubt of doubts) {
    const fresh = await doubtStore(act.tx).raise(doubt, act.now);
    if (fresh === undefined) continue;
    raised += 1;
    const { subject, other, kind, facts } = doubt;
    const shared = subject.kind === 'agency-report' || (other !== null && other.enterpriseId !== subject.enterpriseId);
    await record(act, {
      act: 'doubt.raise',
      subjectKind: 'doubt',
      subjectId: fresh.id,
      enterpriseId: shared ? null : subject.enterpriseId,
      detail: {
        kind,
        subjectId: subject.id,
        evidenceId: subject.evidenceId,
        otherId: other?.id,
        otherEvidenceId: other?.evidenceId,
        facts,
      },
    });
  }
  return raised;
}
