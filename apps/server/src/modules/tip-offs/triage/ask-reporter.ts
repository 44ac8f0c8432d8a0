import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { askReporter as operation } from '@zhiben/contract/tip-offs.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { tipOffStore } from '../tip-off-store.ts';
import { type MoveCommand, moveTipOff } from './move-tip-off.ts';

/** Asks the reporter something; they find it under their query code. */
export function askReporter(act: Act, command: BodyOf<typeof operation> & MoveCommand): Promise<void> {
  const { tx, actor, now } = act;
  return moveTipOff(act, command, 'ask', async ({ id }) => {
    const by = { by_person: actor.personId, by_name: actor.name };
    const message = { id: v7(now), tip_off_id: id, from_reporter: false, text: command.text, at: now };
    await tipOffStore(tx).say({ ...message, ...by, sent_hash: null });
    return { detail: { text: command.text } };
  });
}
