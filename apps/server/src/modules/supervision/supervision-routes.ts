import { letterOperations as api } from '@zhiben/contract/supervision.ts';
import { proposalOperations as proposals } from '@zhiben/contract/supervision-proposals.ts';
import type { Act } from '../../platform/db/scope.ts';
import { sendWorkbook } from '../../platform/documents/send-workbook.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import { addLetterFile } from './letters/add-letter-file.ts';
import { answerLetter } from './letters/answer-letter.ts';
import { draftLetter, editLetter } from './letters/draft-letter.ts';
import { findLetters, lettersWorkbook } from './letters/find-letters.ts';
import { findLetter } from './letters/letter-store.ts';
import { toLetterDetail } from './letters/letter-view.ts';
import { moveLetter } from './letters/move-letter.ts';
import { listProposals } from './proposals/list-proposals.ts';
import { changeSettings, settingsInForce, showSettings } from './settings.ts';
import type { SupervisionNeeds } from './supervision-needs.ts';

/** Letters: each step answers with the letter as it stands after it. */
export function letterRoutes(needs: SupervisionNeeds): readonly Route[] {
  const detail = async (act: Act, id: string) => toLetterDetail(act, await findLetter(act.tx, id), needs);
  return [
    route(api.listLetters, ({ query, ...act }) => findLetters(act, query)),
    openRoute(api.exportLetters, async ({ query, actor, scope, reply }) =>
      sendWorkbook(reply, '监督文书登记簿', await scope(actor, (act) => lettersWorkbook(act, query))),
    ),
    route(api.getLetter, ({ params, ...act }) => detail(act, params.letterId)),
    route(api.draftLetter, async ({ body, ...act }) => detail(act, await draftLetter(act, body, needs))),
    route(api.editLetter, async ({ params: { letterId }, body, ...act }) => {
      await editLetter(act, letterId, body, needs);
      return detail(act, letterId);
    }),
    route(api.moveLetter, async ({ params: { letterId }, body, ...act }) => {
      await moveLetter(act, letterId, body, needs);
      return detail(act, letterId);
    }),
    route(api.answerLetter, async ({ params: { letterId }, body, ...act }) => {
      const { reviewWorkingDays } = await settingsInForce(act.tx);
      await answerLetter(act, letterId, body, reviewWorkingDays);
      return detail(act, letterId);
    }),
    openRoute(api.addLetterFile, addLetterFile(needs)),
  ];
}

/** What the records call for, and the numbers by which they do. */
export function proposalRoutes(needs: SupervisionNeeds): readonly Route[] {
  return [
    route(proposals.listProposals, (act) => listProposals(act, needs)),
    route(proposals.getSupervisionSettings, (act) => showSettings(act)),
    route(proposals.changeSupervisionSettings, ({ body, ...act }) => changeSettings(act, body)),
  ];
}
