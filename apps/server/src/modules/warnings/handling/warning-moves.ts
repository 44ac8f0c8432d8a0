import type { BodyOf } from '@zhiben/contract/operation.ts';
import type {
  acknowledgeWarning as acknowledging,
  checkWarning as checking,
  clearWarning as clearing,
  dispatchWarning as dispatching,
  noteWarning as noting,
} from '@zhiben/contract/warnings.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { type MoveCommand, moveWarning } from './move-warning.ts';

/** The enterprise has seen it and says what it does. */
export const acknowledgeWarning = (act: Act, { answer, ...command }: MoveCommand & BodyOf<typeof acknowledging>) =>
  moveWarning(act, command, 'acknowledge', { detail: { answer } });

/** People are sent. */
export const dispatchWarning = (act: Act, { to, task, ...command }: MoveCommand & BodyOf<typeof dispatching>) =>
  moveWarning(act, command, 'dispatch', { change: { dispatched_to: to }, detail: { dispatchedTo: to, task } });

/** What they found. */
export const checkWarning = (act: Act, { finding, words, ...command }: MoveCommand & BodyOf<typeof checking>) =>
  moveWarning(act, command, 'check', { change: { finding }, detail: { finding, onSite: words } });

/** Clears it (销警), with its cause and what was done about it. */
export const clearWarning = (act: Act, { cause, measures, ...command }: MoveCommand & BodyOf<typeof clearing>) =>
  moveWarning(act, command, 'clear', { change: { cause, measures }, detail: { cause, handling: measures } });

/** A word for the record, such as a telephone call. */
export const noteWarning = (act: Act, { text, ...command }: MoveCommand & BodyOf<typeof noting>) =>
  moveWarning(act, command, 'note', { detail: { text } });
