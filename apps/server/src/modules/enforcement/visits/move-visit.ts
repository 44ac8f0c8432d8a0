import type { VisitAction } from '@zhiben/vocabulary/enforcement.ts';
import type { Actor } from '../../../platform/actor.ts';
import { type Mover, stateOf, step } from '../domain/visit-lifecycle.ts';
import { changedMeanwhile, notNow, notYours } from '../enforcement-refusals.ts';
import { standingOf, type VisitRow } from './visit-store.ts';

/** Who somebody is to an inspection. */
export const moverOf = ({ personId, role, realm, enterpriseId }: Actor, visit: VisitRow): Mover => ({
  isOfficer: visit.officer_persons.includes(personId),
  isPlanner: visit.planned_by === personId,
  isDirector: role === 'director',
  isEnterprise: realm === 'enterprise' && enterpriseId === visit.enterprise_id,
});

/** Refuses a step that this person may not take now. */
export function refuseStep(actor: Actor, visit: VisitRow, action: VisitAction): void {
  const outcome = step(standingOf(visit), action, moverOf(actor, visit));
  if (outcome === 'not-now') throw notNow(action, stateOf(standingOf(visit)));
  if (outcome === 'not-yours') throw notYours();
}

/** Refuses a step taken on what somebody else has changed meanwhile. */
export function refuseStale(visit: VisitRow, version: number): void {
  if (visit.version !== version) throw changedMeanwhile();
}
