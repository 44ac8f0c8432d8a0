import type { BodyOf } from '@zhiben/contract/operation.ts';
import type {
  answerTipOff as answering,
  declineTipOff as declining,
  referTipOff as referring,
} from '@zhiben/contract/tip-offs.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { type MoveCommand, moveTipOff } from './move-tip-off.ts';

/** Hands a tip-off over to whoever has the power to deal with it (移送). */
export const referTipOff = (act: Act, command: BodyOf<typeof referring> & MoveCommand): Promise<void> =>
  moveTipOff(act, command, 'refer', () => ({
    change: { referred_to: command.to, answer: command.answer },
    duty: null,
    detail: { referredTo: command.to, answer: command.answer },
  }));

/** Does not take it up, and tells the reporter why. */
export const declineTipOff = (act: Act, command: BodyOf<typeof declining> & MoveCommand): Promise<void> =>
  moveTipOff(act, command, 'decline', () => ({
    change: { declined_because: command.because, answer: command.answer },
    duty: null,
    detail: { because: command.because, answer: command.answer },
  }));

/** Tells the reporter what was found: whether it was true, and what was done. */
export const answerTipOff = (act: Act, command: BodyOf<typeof answering> & MoveCommand): Promise<void> =>
  moveTipOff(act, command, 'answer', () => ({
    change: { verified: command.verified, answer: command.answer },
    duty: null,
    detail: { verified: command.verified, answer: command.answer },
  }));
