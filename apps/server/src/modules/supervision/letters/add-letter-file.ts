import type { EvidenceView } from '@zhiben/contract/evidence.ts';
import { addLetterFile as operation } from '@zhiben/contract/supervision.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { keepEvidence, readUpload } from '../../../platform/files/index.ts';
import { keyOf, once } from '../../../platform/http/idempotency.ts';
import type { OpenCall } from '../../../platform/http/route.ts';
import { record } from '../../../platform/ledger/record.ts';
import { letterStep } from '../domain/letter-lifecycle.ts';
import type { SupervisionNeeds } from '../supervision-needs.ts';
import { letterNotNow, letterNotYours } from '../supervision-refusals.ts';
import { findLetter, letterMoverOf, standingOfLetter, toldTo } from './letter-store.ts';

/** Receives what an answer will rest on. The same one sent again is kept once. */
export function addLetterFile({ files }: Pick<SupervisionNeeds, 'files'>) {
  return async ({ params, request, actor, scope }: OpenCall<typeof operation>): Promise<EvidenceView> => {
    keyOf(request);
    // Before twenty megabytes are taken in: nobody uploads to what is out of their reach.
    await scope(actor, (act) => letterToAnswer(act, params.letterId));
    const upload = await readUpload(request, files);
    return (await scope(actor, (act) =>
      once(act, operation, request, async () => {
        const row = await letterToAnswer(act, params.letterId);
        const about = {
          kind: 'letter-answer',
          subjectKind: 'letter',
          subjectId: row.id,
          enterpriseId: toldTo(row),
        } as const;
        const evidence = await keepEvidence(act, upload.file, about);
        const { id, name, hash } = evidence;
        await record(act, { act: 'letter.file-added', ...about, detail: { evidence: id, name, hash } });
        return evidence;
      }),
    )) as EvidenceView;
  };
}

async function letterToAnswer({ tx, actor }: Act, id: string) {
  const row = await findLetter(tx, id);
  const outcome = letterStep(standingOfLetter(row), 'answer', letterMoverOf(actor, row));
  if (outcome === 'not-now') throw letterNotNow('answer', row.state);
  if (outcome !== 'allowed') throw letterNotYours('answer');
  return row;
}
