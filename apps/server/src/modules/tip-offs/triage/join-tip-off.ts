import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { joinTipOff as operation } from '@zhiben/contract/tip-offs.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { joinedToItself, joinTargetJoined, tipOffNotFound } from '../tip-off-refusals.ts';
import { tipOffStore } from '../tip-off-store.ts';
import { type MoveCommand, moveTipOff } from './move-tip-off.ts';

/** Says that two tip-offs are about the same thing. What was joined to this one goes along, so that nothing is two steps away. */
export function joinTipOff(act: Act, command: BodyOf<typeof operation> & MoveCommand): Promise<void> {
  const { intoId, tipOffId } = command;
  return moveTipOff(act, command, 'join', async () => {
    if (intoId === tipOffId) throw joinedToItself();
    const into = await tipOffStore(act.tx).lock(intoId);
    if (into === undefined) throw tipOffNotFound();
    if (into.joinedTo !== null) throw joinTargetJoined(into);
    await act.tx.updateTable('tip_offs').set({ joined_to: intoId }).where('joined_to', '=', tipOffId).execute();
    return { change: { joined_to: intoId }, duty: null, detail: { into: intoId, intoNumber: into.number } };
  });
}
