import type { Act } from '../../platform/db/scope.ts';
import type { Route } from '../../platform/http/route.ts';
import { answerLetter } from './letters/answer-letter.ts';
import { draftLetter, type LetterToDraft } from './letters/draft-letter.ts';
import { findLetter } from './letters/letter-store.ts';
import { type LetterMove, moveLetter } from './letters/move-letter.ts';
import { acknowledge, handOver } from './loop/hand-over.ts';
import { draftPublication, movePublicationOn } from './loop/publications.ts';
import { loopRoutes } from './loop-routes.ts';
import { meetingRoutes } from './meeting-routes.ts';
import { holdMeeting, planMeeting } from './meetings/keep-meetings.ts';
import { settingsInForce } from './settings.ts';
import type { SupervisionNeeds } from './supervision-needs.ts';
import { letterRoutes, proposalRoutes } from './supervision-routes.ts';

export { lettersOfPeriod } from './letters/letters-of-period.ts';
export type { SupervisionNeeds } from './supervision-needs.ts';

/** Supervision (监督), wired. The composition root calls it once. */
export function createSupervision(needs: SupervisionNeeds) {
  const routes: readonly Route[] = [
    ...letterRoutes(needs),
    ...proposalRoutes(needs),
    ...loopRoutes(needs),
    ...meetingRoutes(needs),
  ];
  return {
    routes,
    /** The use cases themselves, for whoever acts without HTTP. */
    loop: {
      handOver: (act: Act, hazardId: string, body: Parameters<typeof handOver>[2]) =>
        handOver(act, hazardId, body, needs),
      acknowledge: (act: Act, of: Parameters<typeof acknowledge>[1], body: Parameters<typeof acknowledge>[2]) =>
        acknowledge(act, of, body, needs),
      draft: (act: Act, body: Parameters<typeof draftPublication>[1]) => draftPublication(act, body, needs),
      move: movePublicationOn,
    },
    meetings: { plan: planMeeting, hold: holdMeeting },
    letters: {
      find: findLetter,
      draft: (act: Act, body: LetterToDraft) => draftLetter(act, body, needs),
      move: (act: Act, id: string, said: LetterMove) => moveLetter(act, id, said, needs),
      answer: async (act: Act, id: string, body: Parameters<typeof answerLetter>[2]) =>
        answerLetter(act, id, body, (await settingsInForce(act.tx)).reviewWorkingDays),
    },
  };
}

export type Supervision = ReturnType<typeof createSupervision>;
