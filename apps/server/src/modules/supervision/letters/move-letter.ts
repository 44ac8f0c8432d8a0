import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { moveLetter as operation } from '@zhiben/contract/supervision.ts';
import type { PlainLetterAction } from '@zhiben/vocabulary/supervision.ts';
import type { Updateable } from 'kysely';
import type { Act } from '../../../platform/db/scope.ts';
import { passDuty, withdrawDuties } from '../../../platform/duties/index.ts';
import { correctionOwed, wordsOwed } from '../domain/letter-lifecycle.ts';
import type { SupervisionNeeds } from '../supervision-needs.ts';
import { correctionMissing, wordsMissing } from '../supervision-refusals.ts';
import type { LettersTable } from '../supervision-tables.ts';
import { issueLetter } from './issue-letter.ts';
import { answerDay, oweAnswer } from './letter-duties.ts';
import { type LetterRow, lockLetter, standingOfLetter, takeLetterStep } from './letter-store.ts';

export type LetterMove = BodyOf<typeof operation>;
type Changes = Updateable<LettersTable>;
type Step = (act: Act, row: LetterRow, said: LetterMove, needs: SupervisionNeeds) => Promise<Changes>;

const STEPS: Readonly<Record<PlainLetterAction, Step>> = {
  issue: (act, row, _, needs) => issueLetter(act, row, needs),
  release,
  receive: async ({ now, actor }) => ({ received_at: now, received_by_name: actor.name }),
  accept,
  'send-back': sendBack,
  close: async (act, row, { words }) => {
    await passDuty(act, row.id, null);
    return { closed_at: act.now, closing: words };
  },
  withdraw: async (act, row, { words, correction }) => {
    await withdrawDuties(act, [row.id]);
    return { withdrawn_at: act.now, withdrawn_reason: words, correction: correction === '' ? null : correction };
  },
};

/** Takes one of the steps that need no more than a sentence. */
export async function moveLetter(act: Act, id: string, said: LetterMove, needs: SupervisionNeeds): Promise<void> {
  const { version, action, words, correction } = said;
  const row = await lockLetter(act, id, action, version);
  if (wordsOwed(row, action) && words === '') throw wordsMissing(action);
  if (correctionOwed(standingOfLetter(row), action) && correction === '') throw correctionMissing();
  const changes = await STEPS[action](act, row, said, needs);
  await takeLetterStep(act, row, action, changes, words === '' ? {} : { words });
}

/** From now on whoever it is addressed to reads the sheet, and its clock runs. */
async function release(act: Act, row: LetterRow): Promise<Changes> {
  const { on, certain } = await answerDay(act, row);
  const changes = { released_at: act.now, due_on: on };
  await oweAnswer(act, { ...row, ...changes }, on, certain);
  return changes;
}

async function accept(act: Act, row: LetterRow, { words }: LetterMove): Promise<Changes> {
  await judge(act, row, true, words);
  await passDuty(act, row.id, null);
  return { accepted_at: act.now };
}

/** The answer does not do: a new day for a new one. */
async function sendBack(act: Act, row: LetterRow, { words }: LetterMove): Promise<Changes> {
  await judge(act, row, false, words);
  const { on, certain } = await answerDay(act, row);
  await oweAnswer(act, row, on, certain);
  return { due_on: on };
}

async function judge({ tx, now, actor }: Act, row: LetterRow, accepted: boolean, words: string): Promise<void> {
  await tx
    .updateTable('letter_answers')
    .set({ accepted, judged_words: words, judged_at: now, judged_by_name: actor.name })
    .where('letter_id', '=', row.id)
    .where('accepted', 'is', null)
    .execute();
}
