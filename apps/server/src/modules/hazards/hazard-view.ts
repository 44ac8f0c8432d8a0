import type { CriterionLabel, HazardDetail, HazardView } from '@zhiben/contract/hazard-view.ts';
import { type Criterion, counterparts, criterion, editionsOfMajorHazardCriteria } from '@zhiben/rules/major-hazards.ts';
import { HazardAction } from '@zhiben/vocabulary/hazards.ts';
import { ImportId } from '@zhiben/vocabulary/ids.ts';
import { mayDo, type Permission } from '@zhiben/vocabulary/permissions.ts';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { Act } from '../../platform/db/scope.ts';
import type { Hazard } from './domain/hazard.ts';
import { type Because, levelsOpenTo, mayNow } from './domain/hazard-lifecycle.ts';
import { waitingFor } from './domain/next-duty.ts';
import { whyNot } from './hazard-refusals.ts';
import type { DeterminationsTable } from './hazard-tables.ts';

/** A hazard as a list shows it. */
export function toView(hazard: Hazard, enterpriseName: string, now: Date): HazardView {
  const {
    id,
    number,
    version,
    enterpriseId,
    description,
    location,
    channel,
    level,
    state,
    criterionId,
    foundOn,
    foundBy,
  } = hazard;
  const { dueAt, listingLevel, reopenedTimes } = hazard;
  return {
    id,
    number,
    version,
    enterpriseId,
    enterpriseName,
    description,
    location,
    channel,
    level,
    state,
    criterionId,
    foundOn,
    foundBy,
    criterionTitle: titleOf(hazard),
    reportedAt: hazard.reportedAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    overdue: isOverdue(hazard, now),
    waitingFor: waitingFor(state),
    listingLevel,
    productionStopped: hazard.stop !== null,
    reopenedTimes,
    registered: hazard.registered && { ...hazard.registered, importId: ImportId.parse(hazard.registered.importId) },
  };
}

/** What the hazard itself does not say. */
interface KnownOfHazard {
  readonly enterpriseName: string;
  readonly determinations: readonly Selectable<DeterminationsTable>[];
  readonly duplicateOf: HazardDetail['duplicateOf'];
}

/** A hazard as its case page shows it, with what this person may do now and why not the rest. */
export function toDetail(hazard: Hazard, known: KnownOfHazard, act: Act): HazardDetail {
  return {
    ...toView(hazard, known.enterpriseName, act.now),
    reportedByName: hazard.reportedBy.name,
    determinations: known.determinations.map(toDetermination),
    plan: hazard.plan,
    rectifyBy: hazard.rectifyBy,
    rectifiedByName: hazard.rectifiedBy?.name ?? null,
    acceptedByName: hazard.acceptedBy?.name ?? null,
    reviewedByName: hazard.reviewedBy?.name ?? null,
    stopProduction: hazard.stop && { scope: hazard.stop.scope, since: hazard.stop.since.toISOString() },
    duplicateOf: known.duplicateOf,
    levelsOpen: levelsOpenTo(hazard).filter((level) => level !== hazard.level),
    ...actionsOf(hazard, act),
  };
}

const isOverdue = ({ dueAt }: Hazard, now: Date): boolean => dueAt !== null && dueAt < now;

const titleOf = ({ editionId, criterionId }: Hazard): string | null =>
  editionId === null || criterionId === null ? null : (criterion(editionId, criterionId)?.title ?? null);

/** Which permission each action asks for; the same words as the contract's routes, compared by a test. */
const PERMISSION_OF: Readonly<Record<HazardAction, Permission>> = {
  determine: 'hazard:determine',
  dismiss: 'hazard:dismiss',
  list: 'hazard:list',
  plan: 'hazard:plan',
  rectify: 'hazard:rectify',
  accept: 'hazard:accept',
  reject: 'hazard:accept',
  apply: 'hazard:apply',
  'write-off': 'hazard:review',
  return: 'hazard:review',
  reopen: 'hazard:reopen',
  'close-on-record': 'hazard:determine',
  'stop-production': 'hazard:stop-production',
  'resume-production': 'hazard:stop-production',
  extend: 'hazard:extend',
  comment: 'hazard:comment',
};

/** "Not now" or "already so" is no news to anyone; a reason that concerns this person or the law is. */
const WORTH_SAYING: readonly Because[] = ['own-work', 'stopped-until-written-off', 'no-plan-yet'];

function actionsOf(hazard: Hazard, { actor }: Act): Pick<HazardDetail, 'allowedActions' | 'refusedActions'> {
  const mine = HazardAction.options.filter((action) => mayDo(actor.role, PERMISSION_OF[action]));
  const steps = mine.map((action) => ({ action, step: mayNow(hazard, action, actor.personId) }));
  return {
    allowedActions: steps.filter(({ step }) => step.kind === 'moved').map(({ action }) => action),
    refusedActions: steps.flatMap(({ action, step }) =>
      step.kind === 'refused' && WORTH_SAYING.includes(step.because)
        ? [{ action, why: whyNot(hazard, action, step.because) }]
        : [],
    ),
  };
}

function toDetermination(row: Selectable<DeterminationsTable>): HazardDetail['determinations'][number] {
  const label = row.criterion_id === null ? undefined : criterion(row.edition_id, row.criterion_id);
  return {
    level: row.level,
    label: label === undefined ? null : toLabel(label),
    counterparts: row.criterion_id === null ? [] : counterparts(row.criterion_id).map(toLabel),
    reason: row.reason,
    byName: row.by_name,
    post: row.post,
    at: row.at.toISOString(),
    editionId: row.edition_id,
    editionTitle:
      editionsOfMajorHazardCriteria.find((edition) => edition.id === row.edition_id)?.title ?? row.edition_id,
  };
}

export function toLabel({ editionId, id, title, source }: Criterion): z.infer<typeof CriterionLabel> {
  return { editionId, criterionId: id, title, basis: source.basis, standard: source.standard, clause: source.clause };
}
