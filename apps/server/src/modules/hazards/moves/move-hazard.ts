import type { HazardAction, HazardLevel } from '@zhiben/vocabulary/hazards.ts';
import type { EvidenceId } from '@zhiben/vocabulary/ids.ts';
import { dayOf, endOfDay } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { type DutyToLay, passDuty } from '../../../platform/duties/lay-duty.ts';
import { evidenceOf } from '../../../platform/files/evidence-store.ts';
import { record } from '../../../platform/ledger/record.ts';
import { movedTo } from '../domain/after-the-move.ts';
import type { Hazard } from '../domain/hazard.ts';
import { step } from '../domain/hazard-lifecycle.ts';
import { nextDuty } from '../domain/next-duty.ts';
import {
  changedMeanwhile,
  evidenceMissing,
  evidenceNotHere,
  hazardNotFound,
  moveNotAllowed,
} from '../hazard-refusals.ts';
import { hazardStore } from '../hazard-store.ts';

/** What every move carries: which hazard, as the person saw it, with what note and evidence. */
export interface MoveCommand {
  readonly hazardId: string;
  readonly version: number;
  readonly note: string;
  readonly evidenceIds: readonly EvidenceId[];
}

interface Move {
  readonly action: HazardAction;
  readonly level?: HazardLevel;
  readonly edition?: string;
  /** What the move changes besides the state. */
  readonly change?: (hazard: Hazard) => Partial<Hazard>;
  /** What the ledger keeps of it. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Moves of a major hazard that nobody believes without a photo or a paper. */
const NEEDS_EVIDENCE: Partial<Record<HazardAction, string>> = { rectify: '报告整改完成', 'write-off': '核销' };

/** One move of one hazard: lock, decide, refuse or save, record, return. Every use case of the life cycle goes through here. */
export async function moveHazard(act: Act, command: MoveCommand, move: Move): Promise<Hazard> {
  const hazards = hazardStore(act.tx);
  const hazard = await hazards.lock(command.hazardId);
  if (hazard === undefined) throw hazardNotFound();
  if (hazard.version !== command.version) throw changedMeanwhile(hazard);

  const outcome = step(hazard, move.action, {
    personId: act.actor.personId,
    ...(move.level === undefined ? {} : { level: move.level }),
  });
  if (outcome.kind === 'refused') throw moveNotAllowed(hazard, move.action, outcome.because);
  await refuseWithoutEvidence(act, hazard, command, move.action);

  const next = movedTo(hazard, outcome.state, act.now, move.change?.(hazard));
  const duty = dutyFor(next, act.now);
  const saved = { ...next, dueAt: duty?.dueAt ?? null };
  await hazards.save(saved);
  if (next.state !== hazard.state || next.rectifyBy !== hazard.rectifyBy) await passDuty(act, hazard.id, duty);

  await record(act, {
    act: `hazard.${move.action}`,
    subjectKind: 'hazard',
    subjectId: hazard.id,
    enterpriseId: hazard.enterpriseId,
    ...(move.edition === undefined ? {} : { edition: move.edition }),
    detail: { number: hazard.number, from: hazard.state, to: next.state, ...move.detail, ...noteOf(command) },
  });
  return saved;
}

/** The duty a hazard lays on somebody now, ready to be kept. */
export function dutyFor(hazard: Hazard, now: Date): DutyToLay | null {
  const duty = nextDuty(hazard, dayOf(now));
  if (duty === null) return null;
  return {
    kind: duty.kind,
    subjectKind: 'hazard',
    subjectId: hazard.id,
    subjectTitle: `${hazard.number} ${hazard.description.slice(0, 60)}`,
    enterpriseId: duty.owedBy === 'enterprise' ? hazard.enterpriseId : null,
    aboutEnterpriseId: hazard.enterpriseId,
    ownerRoles: duty.ownerRoles,
    dueAt: endOfDay(duty.due.on),
    dueCertain: duty.due.certain,
    source: duty.source,
  };
}

async function refuseWithoutEvidence(
  act: Act,
  hazard: Hazard,
  { evidenceIds }: MoveCommand,
  action: HazardAction,
): Promise<void> {
  const what = NEEDS_EVIDENCE[action];
  if (what !== undefined && hazard.level === 'major' && evidenceIds.length === 0) throw evidenceMissing(what);
  const here = await evidenceOf(act.tx, hazard.id, evidenceIds);
  if (here !== evidenceIds.length) throw evidenceNotHere();
}

const noteOf = ({ note, evidenceIds }: MoveCommand) => ({
  ...(note === '' ? {} : { note }),
  ...(evidenceIds.length === 0 ? {} : { evidence: evidenceIds }),
});
