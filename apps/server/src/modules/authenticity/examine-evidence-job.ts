import { type Scope, SYSTEM } from '../../platform/db/scope.ts';
import type { Job } from '../../platform/jobs/job.ts';
import type { AuthenticityNeeds } from './authenticity-needs.ts';
import { examinePhoto } from './examine-photo.ts';
import { examineSubmission, submissionKey } from './examine-submission.ts';
import { photoStore } from './photo-store.ts';
import { submissionStore } from './submission-store.ts';

const PHOTOS_AT_ONCE = 20;
const SUBMISSIONS_AT_ONCE = 500;
/** A submission may be committed this much after one that was made later. */
const OVERLAP_MS = 10 * 60_000;

/**
 * Looks at every photo and every submission once, oldest first, off the path of any request. One at a time across all servers, so
 * that of two photos that are the same the second always meets the first.
 */
export function examineEvidenceJob(needs: AuthenticityNeeds): Job {
  return {
    name: 'authenticity.examine-evidence',
    cron: '* * * * *',

    async run({ scope, signal }) {
      await examineSubmissions(scope, signal, needs);
      let found = PHOTOS_AT_ONCE;
      while (found === PHOTOS_AT_ONCE && !signal.aborted) {
        const photos = await scope(SYSTEM, ({ tx }) => photoStore(tx).waiting(PHOTOS_AT_ONCE));
        for (const photo of photos) {
          if (signal.aborted) return;
          await examinePhoto(scope, photo, needs);
        }
        found = photos.length;
      }
    },
  };
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
