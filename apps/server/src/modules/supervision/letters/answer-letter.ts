import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { answerLetter as operation } from '@zhiben/contract/supervision.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { evidenceOf } from '../../../platform/files/evidence-store.ts';
import { evidenceNotHere } from '../supervision-refusals.ts';
import { oweReview } from './letter-duties.ts';
import { answersOf, lockLetter, takeLetterStep } from './letter-store.ts';

/** What the addressee says it has done, with what shows it. From then on the office owes its judgement. */
export async function answerLetter(
  act: Act,
  id: string,
  { version, words, evidenceIds }: BodyOf<typeof operation>,
  reviewDays: number,
): Promise<void> {
  const { tx, now, actor } = act;
  const row = await lockLetter(act, id, 'answer', version);
  const files = [...new Set(evidenceIds)];
  if ((await evidenceOf(tx, id, files)) < files.length) throw evidenceNotHere();
  const revision = (await answersOf(tx, id)).length + 1;
  await tx
    .insertInto('letter_answers')
    .values({
      letter_id: id,
      revision,
      words,
      evidence_ids: files,
      answered_at: now,
      answered_by_name: actor.name,
    })
    .execute();
  await oweReview(act, row, reviewDays);
  await takeLetterStep(act, row, 'answer', {}, { revision, files: files.length });
}
