import { type Scope, SYSTEM } from '../../platform/db/scope.ts';
import type { Job } from '../../platform/jobs/job.ts';
import type { AuthenticityNeeds } from './authenticity-needs.ts';
import { examinePhoto, type PhotoNeeds } from './examine-photo.ts';
import { examineSubmission, submissionKey } from './examine-submission.ts';
import { photoStore } from './photo-store.ts';
import { pictureThread } from './pictures/picture-thread.ts';
import { submissionStore } from './submission-store.ts';

/** A photo that has just come in waits for no more than these. */
const PHOTOS_AT_ONCE = 8;
const SUBMISSIONS_AT_ONCE = 500;
/** A submission may be committed this much after one that was made later. */
const OVERLAP_MS = 10 * 60_000;

/** Looks at every photo and every submission once, off the path of any request: a photo when it has come in, the rest by the clock. */
export function examineEvidenceJob(needs: AuthenticityNeeds): Job {
  return {
    name: 'authenticity.examine-evidence',
    cron: '* * * * *',
    bell: needs.photoCame,

    async run({ scope, signal }) {
      const thread = pictureThread(signal);
      try {
        await examineSubmissions(scope, signal, needs);
        await examinePhotos(scope, signal, { ...needs, thread });
      } finally {
        await thread.end();
      }
    },
  };
}

/** What fails with one photo keeps none of the others waiting; it is tried again by the next turn. */
async function examinePhotos(scope: Scope, signal: AbortSignal, needs: PhotoNeeds): Promise<void> {
  const failures = new Map<string, unknown>();
  for (let found = 1; found > 0; ) {
    const photos = await scope(SYSTEM, ({ tx }) => photoStore(tx).waiting(PHOTOS_AT_ONCE, [...failures.keys()]));
    for (const photo of photos) {
      if (signal.aborted) return;
      await scope(SYSTEM, (act) => examinePhoto(act, photo, needs)).catch((error) => failures.set(photo.id, error));
    }
    found = photos.length;
  }
  if (failures.size > 0 && !signal.aborted) throw new AggregateError(failures.values(), 'photos could not be examined');
}

async function examineSubmissions(scope: Scope, signal: AbortSignal, needs: AuthenticityNeeds): Promise<void> {
  const last = await scope(SYSTEM, ({ tx }) => submissionStore(tx).lastMade());
  let since = new Date((last?.getTime() ?? 0) - (last === undefined ? 0 : OVERLAP_MS));
  for (let more = true; more && !signal.aborted; ) {
    const some = await scope(SYSTEM, ({ tx }) => needs.submissionsSince(tx, since, SUBMISSIONS_AT_ONCE));
    const known = await scope(SYSTEM, ({ tx }) => submissionStore(tx).known(some.map(submissionKey)));
    const fresh = some.filter((submission) => !known.has(submissionKey(submission)));
    for (const submission of fresh) {
      if (signal.aborted) return;
      await scope(SYSTEM, (act) => examineSubmission(act, submission));
    }
    const latest = some.at(-1)?.at ?? since;
    more = some.length === SUBMISSIONS_AT_ONCE && latest > since;
    since = latest;
  }
}
