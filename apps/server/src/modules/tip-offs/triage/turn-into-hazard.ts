import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { turnTipOffIntoHazard as operation } from '@zhiben/contract/tip-offs.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { keepEvidence } from '../../../platform/files/index.ts';
import { record } from '../../../platform/ledger/record.ts';
import { dutyOn } from '../tip-off-duties.ts';
import type { TipOffsNeeds } from '../tip-offs-needs.ts';
import { type MoveCommand, moveTipOff } from './move-tip-off.ts';

type Needs = Pick<TipOffsNeeds, 'reportHazard' | 'evidenceOf'>;
type Command = BodyOf<typeof operation> & MoveCommand;

/** Takes a tip-off up: it becomes a hazard of the register, with its photos and without whoever sent it. */
export function turnIntoHazard(act: Act, command: Command, { reportHazard, evidenceOf }: Needs): Promise<void> {
  return moveTipOff(act, command, 'turn-into-hazard', async (tipOff) => {
    const { enterpriseId, description, location, placeId } = command;
    const found = { channel: 'tip-off', foundOn: dayOf(tipOff.receivedAt), foundBy: '群众举报' } as const;
    const hazard = await reportHazard(act, { enterpriseId, description, location, placeId, ...found });

    for (const { hash, sizeBytes, mediaType, name } of await evidenceOf(act.tx, tipOff.id)) {
      const about = { kind: 'hazard-photo', subjectKind: 'hazard', subjectId: hazard.id, enterpriseId } as const;
      const evidence = await keepEvidence(act, { hash, sizeBytes, mediaType, name }, about);
      await record(act, {
        act: 'hazard.evidence',
        ...about,
        detail: { evidence: evidence.id, kind: about.kind, name, hash },
      });
    }
    return {
      change: { hazard_id: hazard.id },
      duty: dutyOn(tipOff, 'answer', act.now),
      detail: { hazard: hazard.id, hazardNumber: hazard.number },
    };
  });
}
