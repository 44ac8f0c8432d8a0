import { sketchOf } from '@zhiben/evidence/text-likeness.ts';
import { leastWalkingSeconds } from '@zhiben/evidence/walking-time.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import type { SubmissionOnRecord } from '../self-checks/index.ts';
import { copiedFrom, saysEnough } from './domain/copied-words.ts';
import type { NewDoubt, Side } from './doubt-store.ts';
import { photoStore } from './photo-store.ts';
import { raiseDoubts } from './raise-doubts.ts';
import { type AnswerSketch, submissionStore } from './submission-store.ts';

export const submissionKey = ({ checkId, revision }: SubmissionOnRecord) => `${checkId} ${revision}`;

/** Looks at one submission of a check: was there time to walk, and are its words another place's. */
export async function examineSubmission(act: Act, submission: SubmissionOnRecord): Promise<number> {
  const doubts = [...tooFast(submission), ...(await copied(act.tx, submission))];
  await photoStore(act.tx).looked('submission', submissionKey(submission), submission.at, act.now);
  return raiseDoubts(act, doubts);
}

/** Both times are of one device's clock, so how wrong that clock is does not matter. */
function tooFast(submission: SubmissionOnRecord): readonly NewDoubt[] {
  const { begunAt, finishedAt, offered, revision } = submission;
  if (begunAt === null || finishedAt === null || revision > 1) return [];
  const places = new Set(offered.map(({ placeId }) => placeId)).size;
  const walkingSeconds = leastWalkingSeconds({ places, items: offered.length });
  const tookSeconds = Math.round((finishedAt.getTime() - begunAt.getTime()) / 1000);
  if (walkingSeconds === null || tookSeconds < 0 || tookSeconds >= walkingSeconds) return [];
  return [
    {
      kind: 'faster-than-walking',
      subject: sideOf(submission),
      other: null,
      facts: { tookSeconds, walkingSeconds, places },
    },
  ];
}

/** One doubt for each other check whose words these are. */
async function copied(tx: Tx, submission: SubmissionOnRecord): Promise<readonly NewDoubt[]> {
  const doubts = new Map<string, NewDoubt>();
  const bad = submission.offered.filter(({ verdict, words }) => verdict === 'abnormal' && saysEnough(words));
  const sketches = bad.map((answer) => sketched(submission, answer));
  for (const mine of sketches) {
    for (const theirs of await submissionStore(tx).sharing(mine.sketch)) {
      const likeness = copiedFrom(onRecord(mine), onRecord(theirs));
      if (likeness === null || doubts.has(theirs.check_id)) continue;
      doubts.set(theirs.check_id, {
        kind: 'copied-words',
        subject: sideOf(submission),
        other: { kind: 'check', id: theirs.check_id, enterpriseId: theirs.enterprise_id, evidenceId: null },
        facts: { likeness: Math.round(likeness * 1000) / 1000, words: mine.words, otherWords: theirs.words },
      });
    }
  }
  await submissionStore(tx).keep(sketches);
  return [...doubts.values()];
}

const sketched = (
  { checkId, enterpriseId, at }: SubmissionOnRecord,
  { placeId, itemKey, words }: SubmissionOnRecord['offered'][number],
): AnswerSketch => ({
  check_id: checkId,
  enterprise_id: enterpriseId,
  place_id: placeId,
  item_key: itemKey,
  words,
  sketch: [...sketchOf(words)],
  sent_at: at,
});

const onRecord = ({ check_id, place_id, words }: AnswerSketch) => ({ checkId: check_id, placeId: place_id, words });

const sideOf = ({ checkId, enterpriseId }: SubmissionOnRecord): Side => ({
  kind: 'check',
  id: checkId,
  enterpriseId,
  evidenceId: null,
});
