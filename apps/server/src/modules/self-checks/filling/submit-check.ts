import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { submitCheck as operation } from '@zhiben/contract/self-checks.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { passDuty } from '../../../platform/duties/lay-duty.ts';
import { record } from '../../../platform/ledger/record.ts';
import {
  answersMissing,
  baseUnknown,
  checkNotFound,
  draftOfAnother,
  notYourEnterprise,
  wordsMissing,
} from '../check-refusals.ts';
import { type Check, checkStore, type Revision, write } from '../check-store.ts';
import type { Answer, Conflict } from '../domain/answer.ts';
import { answerKey } from '../domain/answer.ts';
import { faultsOf } from '../domain/faults-of.ts';
import { mergeAnswers } from '../domain/merge-answers.ts';
import type { SelfChecksNeeds } from '../self-checks-needs.ts';
import { readDraft } from './read-draft.ts';
import { refuseForeignEvidence } from './refuse-foreign-evidence.ts';
import { reportFindings } from './report-findings.ts';

export type Submission = BodyOf<typeof operation>;

/**
 * Takes a finished check in. The same draft again changes nothing. What others sent meanwhile is merged answer by answer;
 * a bad answer becomes a hazard in this very transaction. The server's clock says when it was done.
 */
export async function submitCheck(
  act: Act,
  checkId: string,
  submission: Submission,
  needs: Pick<SelfChecksNeeds, 'organisationOf' | 'reportHazard'>,
): Promise<Check> {
  const check = await checkStore(act.tx).lock(checkId);
  if (check === undefined) throw checkNotFound();
  if (act.actor.enterpriseId !== check.enterprise_id) throw notYourEnterprise();
  const revisions = await checkStore(act.tx).revisionsOf(checkId);
  if (wasTaken(act, revisions, submission)) return check;

  const { answers, lines, notices } = await readDraft(act.tx, check, submission, needs);
  const { missing, wordless } = faultsOf(lines, answers);
  if (missing.length > 0) throw answersMissing(missing);
  if (wordless.length > 0) throw wordsMissing(wordless);
  await refuseForeignEvidence(act.tx, check, [submission.signatureId, ...answers.flatMap(({ photoIds }) => photoIds)]);

  const merged = mergeAnswers(baseOf(revisions, submission), check.answers, answers);
  const conflicts = [...check.conflicts, ...merged.conflicts.map(told(act, revisions))];
  const clocks = clocksOf(act.now, submission);
  const after = await write(act, check, {
    answers: merged.answers,
    conflicts,
    revision: {
      ...clocks,
      draft_id: submission.draftId,
      offered: JSON.stringify(answers),
      notices: JSON.stringify(notices),
      signature_id: submission.signatureId,
    },
  });
  const reported = await reportFindings(
    act,
    after,
    { answers, clockOffsetSeconds: clocks.clock_offset_seconds },
    needs,
  );
  await passDuty(act, check.id, null);
  await tell(act, after, submission, { reported, conflicts: merged.conflicts.length, notices });
  return after;
}

function wasTaken({ actor }: Act, revisions: readonly Revision[], { draftId }: Submission): boolean {
  const taken = revisions.find(({ draft_id }) => draft_id === draftId);
  if (taken !== undefined && taken.by_person !== actor.personId) throw draftOfAnother();
  return taken !== undefined;
}

function baseOf(revisions: readonly Revision[], { baseRevision }: Submission): readonly Answer[] {
  if (baseRevision === 0) return [];
  const base = revisions.find(({ revision }) => revision === baseRevision);
  if (base === undefined) throw baseUnknown();
  return base.answers;
}

/** Whose answer stands: the last who sent exactly this one. */
const told =
  ({ actor, now }: Act, revisions: readonly Revision[]) =>
  ({ standing, offered }: Pick<Conflict, 'standing' | 'offered'>): Conflict => {
    const author = revisions.findLast(({ offered: sent }) =>
      sent.some((one) => answerKey(one) === answerKey(standing) && one.verdict === standing.verdict),
    );
    return {
      standing,
      offered,
      standingBy: author?.by_name ?? '',
      offeredBy: actor.name,
      offeredAt: now.toISOString(),
    };
  };

/** The device's clock may be hours wrong: what it said is kept beside how far off it was, and decides nothing. */
function clocksOf(now: Date, { begunAtOnDevice, finishedAtOnDevice, sentAtOnDevice }: Submission) {
  return {
    begun_at_on_device: begunAtOnDevice === undefined ? null : new Date(begunAtOnDevice),
    finished_at_on_device: new Date(finishedAtOnDevice),
    clock_offset_seconds: Math.round((Date.parse(sentAtOnDevice) - now.getTime()) / 1000),
  };
}

interface Outcome {
  /** Numbers of the hazards its bad answers became. */
  readonly reported: readonly string[];
  readonly conflicts: number;
  readonly notices: readonly string[];
}

const tell = (
  act: Act,
  check: Check,
  { finishedAtOnDevice, sentAtOnDevice, signatureId }: Submission,
  outcome: Outcome,
) =>
  record(act, {
    act: 'check.submit',
    subjectKind: 'check',
    subjectId: check.id,
    enterpriseId: check.enterprise_id,
    detail: {
      orgUnit: check.org_unit_name,
      cadence: check.cadence,
      fromOn: check.from_on,
      untilOn: check.until_on,
      revision: check.revision,
      answers: check.answers.map(({ placeId, item, verdict, words }) => ({ placeId, item, verdict, words })),
      signatureId,
      finishedAtOnDevice,
      sentAtOnDevice,
      ...outcome,
    },
  });
